package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.GaussianKl;
import org.jspecify.annotations.Nullable;

/// The variational autoencoder, from image to loss. Equations are those of Kingma & Welling 2014 (arXiv:1312.6114).
///
///     q(z|x) = N(mu, diag sigma²),   (mu, log sigma²) = encoder(x)              equation 9
///     z = mu + sigma ⊙ epsilon,      epsilon ~ N(0, I)                          section 2.4
///     −log p(x|z),                   the pixels' parameters = decoder(z)        appendix C
///     KL(q(z|x) ‖ p(z)) = ½ Σ_j (mu_j² + sigma_j² − 1 − log sigma_j²)           appendix B
///     loss = −log p(x|z) + KL = −L(x),   averaged over the batch                equations 3 and 10
///
/// L is the evidence lower bound: log p(x) = L(x) + KL(q(z|x) ‖ p(z|x)) (equations 1 and 2). A weight beta other than 1 of the
/// KL makes it a beta-VAE. Both networks are built by `Networks`, −log p(x|z) is computed by `PixelLikelihood`, and
/// `TrainingStep` follows the gradient of the loss. Families with the same posterior and prior extend this class.
class Vae extends Model {

    private static final double LOG_2PI = Math.log(2 * Math.PI);

    Vae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        return terms(batch, weights, family().beta());
    }

    /// Returns −log p(x|z) + beta · KL, with one sample of z for each example (equation 10 with L = 1).
    final Terms terms(Batch batch, Weights weights, double beta) {
        Posterior q = encode(batch, weights);
        NDArray z = q.sample(batch.epsilon()); // mu + sigma ⊙ epsilon: the gradient of z reaches the encoder
        return terms(batch, q, z, weights, beta);
    }

    /// As above with given samples z, `[batch, latent]`.
    final Terms terms(Batch batch, Posterior q, NDArray z, Weights weights, double beta) {
        NDArray reconstruction = batch.passes().negativeLog(this, batch, z, weights); // of decoder(z)
        NDArray kl = kl(q, batch.labels(), weights);
        return Terms.of(reconstruction, kl, beta, q); // minimises mean(reconstruction) + beta · mean(kl)
    }

    /// Returns q(z|x): the encoder outputs mu and log sigma² of each dimension.
    @Override
    public final Posterior encode(NDArray images, @Nullable NDArray labels, Weights weights) {
        return posterior(networks().encode(images, labels, weights));
    }

    /// As above for a batch.
    final Posterior encode(Batch batch, Weights weights) {
        return posterior(batch.passes().encode(this, batch, weights));
    }

    private Posterior posterior(NDArray outputs) {
        NDList halves = outputs.split(new long[]{spec().latent()}, 1);
        return new Posterior(halves.get(0), halves.get(1));
    }

    /// Returns the KL to p(z) = N(0, I), in closed form.
    @Override
    public NDArray kl(Posterior q, @Nullable NDArray labels, Weights weights) {
        return GaussianKl.perDimension(q);
    }

    /// Returns log p(z) = −½ Σ_j (z_j² + log 2π).
    @Override
    public NDArray logPrior(NDArray z, @Nullable NDArray labels, Weights weights) {
        return Torch.scaleDifferentiable(z.square().add(LOG_2PI).sum(new int[]{1}), -0.5);
    }

    /// Samples z ~ N(0, I), from which new images are decoded.
    @Override
    public NDArray sample(NDManager manager, CounterNoise noise, long counter, int count, @Nullable NDArray labels,
            Weights weights) {
        return noise.normal(manager, counter, count, spec().latent());
    }
}

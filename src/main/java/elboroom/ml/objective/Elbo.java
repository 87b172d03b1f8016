package elboroom.ml.objective;

import ai.djl.ndarray.NDArray;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Vae;
import elboroom.ml.model.Weights;

/// The evidence lower bound with one sample of z an example (Kingma & Welling 2014, eq. 7).
public final class Elbo {

    /// The two terms, in nats: `reconstruction` is `[batch]`, `kl` is `[batch, latent]`.
    public record Terms(NDArray reconstruction, NDArray kl) {

        /// What is minimised, averaged over the batch: reconstruction + beta · KL, a scalar.
        public NDArray loss(double beta) {
            return reconstruction.mean().add(Torch.times(kl.sum(new int[]{1}).mean(), beta));
        }
    }

    private final Vae vae;
    private final PixelLikelihood likelihood;

    public Elbo(Vae vae) {
        this.vae = vae;
        this.likelihood = PixelLikelihood.of(vae.spec().likelihood());
    }

    public Vae vae() {
        return vae;
    }

    public PixelLikelihood likelihood() {
        return likelihood;
    }

    /// Both terms for images `[batch, pixels]` in [0, 1] and standard normal noise `[batch, latent]`.
    public Terms terms(NDArray images, NDArray noise, Weights weights) {
        Posterior posterior = vae.encode(images, weights);
        NDArray output = vae.decode(posterior.sample(noise), weights);
        return new Terms(likelihood.negativeLog(images, output, weights), GaussianKl.perDimension(posterior));
    }
}

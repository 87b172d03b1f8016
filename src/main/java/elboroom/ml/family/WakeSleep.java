package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// The wake–sleep algorithm (Hinton et al. 1995) on the networks of a VAE, as compared in Kingma & Welling 2014,
/// section 5. Wake phase: the decoder minimises −log p(x|z) with z from the encoder. Sleep phase: the encoder minimises
/// −log q(z|x) on generated examples, z from the prior and x from the decoder. Neither phase changes the other network.
/// The bound, reconstruction + KL, is reported but not minimised; the KL weight is therefore 0.
final class WakeSleep extends Vae {

    WakeSleep(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Posterior posterior = encode(batch.images(), batch.labels(), weights).detached();
        NDArray points = posterior.sample(batch.epsilon());
        NDArray wake = negativeLog(batch.images(), points, batch.labels(), weights);
        return Terms.of(wake, kl(posterior, batch.labels(), weights), 0, posterior).plus(sleep(batch, weights));
    }

    /// Returns −log q(z|x) of generated examples, averaged over the batch.
    private NDArray sleep(Batch batch, Weights weights) {
        NDArray points = batch.normal(1, batch.size(), spec().latent());
        NDArray output = decode(points, batch.labels(), weights).stopGradient();
        NDArray dreams = likelihood().draw(output, batch.noise(2), batch.counter(), weights).stopGradient();
        return encode(dreams, batch.labels(), weights).logDensity(points).mean().neg();
    }
}

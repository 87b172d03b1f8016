package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// The wake-sleep algorithm (Hinton et al. 1995) on the networks of a VAE, as it is compared in Kingma & Welling 2014,
/// section 5. Wake: the decoder learns −log p(x|z) with z from the encoder. Sleep: the encoder learns −log q(z|x) on
/// dreams, z from the prior and x from the decoder. Neither phase changes the other's network. The bound,
/// reconstruction + KL, is what it reaches, not what it minimises; KL has therefore the weight 0.
final class WakeSleep extends Model {

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

    /// −log q(z|x) of dreams, averaged over the batch.
    private NDArray sleep(Batch batch, Weights weights) {
        NDArray points = batch.normal(1, batch.size(), spec().latent());
        NDArray output = decode(points, batch.labels(), weights).stopGradient();
        NDArray dreams = likelihood().draw(output, batch.noise().stream(2), batch.counter(), weights).stopGradient();
        return encode(dreams, batch.labels(), weights).logDensity(points).mean().neg();
    }
}

package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.LogWeights;

/// The importance-weighted autoencoder: minimises −log 1/K Σ_k p(x, z_k) / q(z_k|x), a bound that tightens with K
/// (Burda et al. 2016, equation 8).
final class Iwae extends Vae {

    private final int samples;

    Iwae(ModelSpec spec) {
        super(spec);
        this.samples = spec.family().integer("samples");
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Posterior posterior = encode(batch.images(), batch.labels(), weights);
        ImportanceSamples drawn = ImportanceSamples.of(this, batch.images(), batch.labels(), posterior,
                batch.normal(1, samples * batch.size(), spec().latent()), weights);
        NDArray bound = LogWeights.logMeanExp(drawn.logWeights()).neg();
        NDArray reconstruction = drawn.reconstruction().mean(new int[]{1});
        return Terms.ofBound(bound, reconstruction, kl(posterior, batch.labels(), weights), posterior);
    }
}

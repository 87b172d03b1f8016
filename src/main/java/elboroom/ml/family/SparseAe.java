package elboroom.ml.family;

import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;

/// A sparse autoencoder: adds lambda · Σ_j |z_j| (Goodfellow et al. 2016, section 14.2.1).
final class SparseAe extends PointModel {

    SparseAe(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Terms terms = terms(batch, batch.images(), weights);
        return terms.plus(Torch.scaleDifferentiable(terms.posterior().mean().abs().sum(),
                family().number("lambda") / batch.size()));
    }
}

package elboroom.ml.family;

import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Weights;

/// A deterministic autoencoder: minimises −log p(x|z) at z = encoder(x).
final class Ae extends PointModel {

    Ae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        return terms(batch, batch.images(), weights);
    }
}

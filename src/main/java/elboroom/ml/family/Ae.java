package elboroom.ml.family;

import elboroom.domain.ModelSpec;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// A deterministic autoencoder: −log p(x|z) at z = encoder(x), and nothing else. There is no prior.
final class Ae extends Model {

    Ae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Posterior code = encode(batch.images(), batch.labels(), weights);
        return Terms.of(negativeLog(batch.images(), code.mean(), batch.labels(), weights), null, 0, code);
    }
}

package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// The variational autoencoder: minimises the negative evidence lower bound with one sample of z per example (Kingma &
/// Welling 2014, equation 7), with KL weighted by a constant beta (1 for the bound itself). Families that add a penalty
/// to this bound extend it.
class Vae extends Model {

    Vae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        return terms(batch, weights, family().beta());
    }

    /// Returns reconstruction + beta · KL.
    final Terms terms(Batch batch, Weights weights, double beta) {
        Posterior posterior = encode(batch.images(), batch.labels(), weights);
        return terms(batch, posterior, posterior.sample(batch.epsilon()), weights, beta);
    }

    /// As above with given samples, `[batch, latent]`.
    final Terms terms(Batch batch, Posterior posterior, NDArray points, Weights weights, double beta) {
        return Terms.of(negativeLog(batch.images(), points, batch.labels(), weights),
                kl(posterior, batch.labels(), weights), beta, posterior);
    }
}

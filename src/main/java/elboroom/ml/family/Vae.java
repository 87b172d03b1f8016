package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// The variational autoencoder: the negative evidence lower bound with one sample of z an example
/// (Kingma & Welling 2014, equation 7), KL weighted by a constant beta, which is 1 for the bound itself. Families with
/// the same bound and a penalty extend it.
class Vae extends Model {

    Vae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        return terms(batch, weights, family().beta());
    }

    /// reconstruction + beta · KL.
    final Terms terms(Batch batch, Weights weights, double beta) {
        Posterior posterior = encode(batch.images(), batch.labels(), weights);
        return terms(batch, posterior, posterior.sample(batch.epsilon()), weights, beta);
    }

    /// The same with samples that are drawn already, `[batch, latent]`.
    final Terms terms(Batch batch, Posterior posterior, NDArray points, Weights weights, double beta) {
        return Terms.of(negativeLog(batch.images(), points, batch.labels(), weights),
                kl(posterior, batch.labels(), weights), beta, posterior);
    }
}

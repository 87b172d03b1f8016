package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.MeanDiscrepancy;

/// InfoVAE: reconstruction + (1 − alpha) · KL + (alpha + lambda − 1) · MMD² between samples of q(z) and equally many of
/// the prior (Zhao et al. 2017, equation 6). With alpha = 1 it is the WAE-MMD (Tolstikhin et al. 2018, algorithm 2)
/// with a Gaussian encoder. The discrepancy is omitted for a batch of one example, which has no pairs.
final class InfoVae extends Vae {

    InfoVae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public boolean separable() {
        return false;
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Posterior posterior = encode(batch, weights);
        NDArray points = posterior.sample(batch.epsilon());
        double alpha = family().number("alpha");
        Terms bound = terms(batch, posterior, points, weights, 1 - alpha);
        return batch.size() == 1
                ? bound
                : bound.plus(
                        Torch.scaleDifferentiable(discrepancy(batch, points), alpha + family().number("lambda") - 1));
    }

    private NDArray discrepancy(Batch batch, NDArray points) {
        NDArray prior = batch.normal(1, batch.size(), spec().latent());
        return family().is("kernel", "rbf")
                ? MeanDiscrepancy.rbf(points, prior)
                : MeanDiscrepancy.inverseMultiquadratic(points, prior);
    }
}

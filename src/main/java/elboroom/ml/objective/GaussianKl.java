package elboroom.ml.objective;

import ai.djl.ndarray.NDArray;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;

/// The Kullback–Leibler divergence of a diagonal Gaussian from its prior.
public final class GaussianKl {

    private GaussianKl() {}

    /// Returns ½ (mu² + sigma² − 1 − log sigma²) for each example and dimension, in nats, `[batch, latent]` (Kingma &
    /// Welling 2014, appendix B).
    public static NDArray perDimension(Posterior posterior) {
        NDArray logVar = posterior.logVariance();
        return Torch.scaleDifferentiable(posterior.mean().square().add(logVar.exp()).sub(logVar).sub(1), 0.5);
    }

    /// As above for a diagonal Gaussian prior: ½ (log sigma_p² − log sigma² + (sigma² + (mu − mu_p)²) / sigma_p² − 1),
    /// `[batch, latent]`.
    public static NDArray perDimension(Posterior posterior, Posterior prior) {
        NDArray logRatio = posterior.logVariance().sub(prior.logVariance());
        NDArray distances = posterior.mean().sub(prior.mean()).square()
                .mul(Torch.scaleDifferentiable(prior.logVariance(), -1).exp());
        return Torch.scaleDifferentiable(distances.add(logRatio.exp()).sub(logRatio).sub(1), 0.5);
    }
}

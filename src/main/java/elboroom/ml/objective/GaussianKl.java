package elboroom.ml.objective;

import ai.djl.ndarray.NDArray;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;

/// The Kullback-Leibler divergence of a diagonal Gaussian from the standard normal prior.
public final class GaussianKl {

    private GaussianKl() {}

    /// ½ (mu² + sigma² − 1 − log sigma²) for each example and dimension, in nats, `[batch, latent]`
    /// (Kingma & Welling 2014, appendix B).
    public static NDArray perDimension(Posterior posterior) {
        NDArray logVar = posterior.logVar();
        return Torch.times(posterior.mean().square().add(logVar.exp()).sub(logVar).sub(1), 0.5);
    }
}

package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import org.jspecify.annotations.Nullable;

/// The loss terms of a family on one batch, in nats.
///
/// @param reconstruction −log p(x|z) of each example, `[batch]`
/// @param kl of each example and dimension, `[batch, latent]`; null if there is no distribution over z
/// @param beta KL weight
/// @param extra additional term of the family, averaged over the batch, a scalar; null if there is none
/// @param objective the minimised scalar: reconstruction + beta · KL + extra, and the losses of auxiliary networks
/// @param posterior encoder output for the examples
/// @param bound a bound tighter than reconstruction + KL for each example, `[batch]`; null if the family has none
/// @param after action of the family after the update of the weights, in the same step
public record Terms(NDArray reconstruction, @Nullable NDArray kl, double beta, @Nullable NDArray extra,
        NDArray objective, Posterior posterior, @Nullable NDArray bound, @Nullable Runnable after) {

    /// Returns reconstruction + beta · KL, without further terms.
    public static Terms of(NDArray reconstruction, @Nullable NDArray kl, double beta, Posterior posterior) {
        NDArray mean = reconstruction.mean();
        NDArray objective = kl == null
                ? mean
                : mean.add(Torch.scaleDifferentiable(kl.sum(new int[]{1}).mean(), beta));
        return new Terms(reconstruction, kl, beta, null, objective, posterior, null, null);
    }

    /// Returns the terms of a bound tighter than reconstruction + KL; the difference is the family's extra term.
    ///
    /// @param bound of each example, `[batch]`
    public static Terms ofBound(NDArray bound, NDArray reconstruction, NDArray kl, Posterior posterior) {
        NDArray objective = bound.mean();
        NDArray gain = objective.sub(reconstruction.mean()).sub(kl.sum(new int[]{1}).mean());
        return new Terms(reconstruction, kl, 1, gain, objective, posterior, bound, null);
    }

    /// Returns the terms of a scalar objective minimised instead of reconstruction + KL; the difference is the family's
    /// extra term.
    public static Terms ofObjective(NDArray objective, NDArray reconstruction, NDArray kl, Posterior posterior) {
        NDArray difference = objective.sub(reconstruction.mean()).sub(kl.sum(new int[]{1}).mean());
        return new Terms(reconstruction, kl, 1, difference, objective, posterior, null, null);
    }

    /// Returns the terms with another minimised scalar, averaged over the batch.
    public Terms plus(NDArray more) {
        return new Terms(reconstruction, kl, beta, extra == null ? more : extra.add(more), objective.add(more),
                posterior, bound, after);
    }

    /// Returns the terms with the loss of an auxiliary network, which is not part of the family's loss.
    public Terms withAuxiliaryLoss(NDArray loss) {
        return new Terms(reconstruction, kl, beta, extra, objective.add(loss), posterior, bound, after);
    }

    /// Returns the terms with an action to run after the update of the weights.
    public Terms then(Runnable action) {
        return new Terms(reconstruction, kl, beta, extra, objective, posterior, bound, action);
    }

    /// Adds the values of these terms to averages.
    public void addTo(Averages averages, int dimensions) {
        int batch = Math.toIntExact(reconstruction.getShape().get(0));
        double more = extra == null ? 0 : batch * (double) extra.getFloat();
        averages.add(reconstruction.sum().getFloat(),
                kl == null ? new float[dimensions] : kl.sum(new int[]{0}).toFloatArray(), more, batch);
    }
}

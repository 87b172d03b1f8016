package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import org.jspecify.annotations.Nullable;

/// What a family's loss is made of on one batch, in nats.
///
/// @param reconstruction −log p(x|z) of each example, `[batch]`
/// @param kl of each example and dimension, `[batch, latent]`; null where there is no distribution over z
/// @param beta the weight that KL has
/// @param extra what the family adds, averaged over the batch, a scalar; null where it adds nothing
/// @param objective what is minimised, a scalar: reconstruction + beta · KL + extra, and the losses of helpers that are
///        trained along
/// @param posterior what the encoder said of the examples
/// @param bound a tighter bound than reconstruction + KL of each example, `[batch]`; null where the family has none
/// @param after what the family does when the weights were updated, in the same step
public record Terms(NDArray reconstruction, @Nullable NDArray kl, double beta, @Nullable NDArray extra,
        NDArray objective, Posterior posterior, @Nullable NDArray bound, @Nullable Runnable after) {

    /// reconstruction + beta · KL, and nothing else.
    public static Terms of(NDArray reconstruction, @Nullable NDArray kl, double beta, Posterior posterior) {
        NDArray mean = reconstruction.mean();
        NDArray objective = kl == null
                ? mean
                : mean.add(Torch.scaleDifferentiable(kl.sum(new int[]{1}).mean(), beta));
        return new Terms(reconstruction, kl, beta, null, objective, posterior, null, null);
    }

    /// A bound that is tighter than reconstruction + KL, the difference being the family's extra.
    ///
    /// @param bound of each example, `[batch]`
    public static Terms ofBound(NDArray bound, NDArray reconstruction, NDArray kl, Posterior posterior) {
        NDArray objective = bound.mean();
        NDArray gain = objective.sub(reconstruction.mean()).sub(kl.sum(new int[]{1}).mean());
        return new Terms(reconstruction, kl, 1, gain, objective, posterior, bound, null);
    }

    /// Something that is minimised in place of reconstruction + KL, a scalar; the difference is the family's extra.
    public static Terms ofObjective(NDArray objective, NDArray reconstruction, NDArray kl, Posterior posterior) {
        NDArray difference = objective.sub(reconstruction.mean()).sub(kl.sum(new int[]{1}).mean());
        return new Terms(reconstruction, kl, 1, difference, objective, posterior, null, null);
    }

    /// The same with something more that is minimised, a scalar, averaged over the batch.
    public Terms plus(NDArray more) {
        return new Terms(reconstruction, kl, beta, extra == null ? more : extra.add(more), objective.add(more),
                posterior, bound, after);
    }

    /// The same with a helper that is trained along; its loss is no part of the family's.
    public Terms withAuxiliaryLoss(NDArray loss) {
        return new Terms(reconstruction, kl, beta, extra, objective.add(loss), posterior, bound, after);
    }

    /// The same with something to do when the weights were updated.
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

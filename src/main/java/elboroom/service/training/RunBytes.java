package elboroom.service.training;

import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.ml.family.ModelSize;

/// Estimates the disk space of a run from its specification: most steps keep their weights in half precision, a few
/// also in full precision with the state of the optimizer (decision 0021). Snapshots that depend on the time a run takes
/// are not counted. Thread-safe.
public final class RunBytes {

    private static final int HALF = 2;
    /// Weights in full precision and both of Adam's moments.
    private static final int EXACT = 3 * Float.BYTES;
    /// The newest step is exact, wherever it is.
    private static final int NEWEST = 1;

    private RunBytes() {}

    /// Returns the bytes of the snapshots of a run.
    ///
    /// @param train number of training examples
    /// @param heldOut number of held-out examples, whose posteriors are kept for the last step
    /// @return bytes; `Long.MAX_VALUE` if they overflow
    public static long of(ModelSpec model, OptimizerSpec optimizer, int train, int heldOut) {
        long steps = (long) Math.ceilDiv(train, optimizer.batch()) * optimizer.epochs();
        long kept = 1 + marks(steps) + optimizer.epochs();
        long exact = marks(optimizer.epochs()) + NEWEST;
        double bytes = (double) ModelSize.weights(model)
                * ((double) HALF * Math.max(0, kept - exact) + (double) EXACT * exact)
                + 2.0 * Float.BYTES * heldOut * model.latent();
        return bytes < Long.MAX_VALUE ? (long) bytes : Long.MAX_VALUE;
    }

    /// Returns how many of the numbers 1, 2, 5, 10, 20, 50 and so on are not greater than `last`.
    private static long marks(long last) {
        long count = 0;
        for (long ten = 1; ten <= last; ten *= 10) {
            count += last >= 5 * ten ? 3 : last >= 2 * ten ? 2 : 1;
        }
        return count;
    }
}

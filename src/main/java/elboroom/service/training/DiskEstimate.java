package elboroom.service.training;

import java.util.function.LongConsumer;

import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;

/// Estimates the disk space that a run takes, within the limit of a run.
@FunctionalInterface
public interface DiskEstimate {

    /// Estimates the bytes of a run's snapshots.
    ///
    /// @param train number of training examples
    /// @param heldOut number of held-out examples
    /// @param done receives the number of bytes
    void estimate(ModelSpec model, OptimizerSpec optimizer, int train, int heldOut, LongConsumer done);
}

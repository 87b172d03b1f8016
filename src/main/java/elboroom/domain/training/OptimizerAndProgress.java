package elboroom.domain.training;

import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.RunSpec;

/// The state besides the weights that is needed to resume training exactly.
///
/// @param recent sums since the last report
/// @param epoch sums reported in the current epoch
/// @param nanos training time until the last report, without pauses
/// @param beta KL weight of the latest step
/// @param learningRate current value, including changes during training
/// @param family with its current settings
public record OptimizerAndProgress(AdamState adam, EpochPosition position, LossSums recent, LossSums epoch, long nanos,
        double beta,
        double learningRate, FamilySpec family) {

    /// Returns the state for a run with other settings, which apply from now on; another batch size starts a new epoch.
    public OptimizerAndProgress withSettings(RunSpec run, boolean sameBatches) {
        return new OptimizerAndProgress(adam, sameBatches ? position : EpochPosition.START, recent, epoch, nanos, beta,
                run.optimizer().learningRate(), run.model().family());
    }
}

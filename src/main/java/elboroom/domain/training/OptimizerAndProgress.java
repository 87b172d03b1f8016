package elboroom.domain.training;

import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.RunSpec;

/// What training needs beside the weights of a step to go on as if it had never stopped.
///
/// @param recent what was measured since the last report
/// @param epoch what was reported of the running epoch
/// @param nanos of training until the last report, pauses left out
/// @param beta the weight that KL had in the newest step
/// @param learningRate as it was last, also when it was changed on the way
/// @param family with its settings as they were last
public record OptimizerAndProgress(AdamState adam, EpochPosition position, LossSums recent, LossSums epoch, long nanos,
        double beta,
        double learningRate, FamilySpec family) {

    /// The same for a run with other settings: they count from now on; batches of another size begin a new epoch.
    public OptimizerAndProgress under(RunSpec run, boolean sameBatches) {
        return new OptimizerAndProgress(adam, sameBatches ? position : EpochPosition.START, recent, epoch, nanos, beta,
                run.optimizer().learningRate(), run.model().family());
    }
}

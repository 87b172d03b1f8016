package elboroom.ui.training;

import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;

/// The progress of the run in training.
///
/// @param step the last completed step; 0 before the first
/// @param epoch the number of completed epochs
/// @param imagesPerSecond over recent steps; NaN while unknown
/// @param totalSteps planned steps; 0 while unknown
/// @param batch examples per step
record Progress(long step, int epoch, double imagesPerSecond, long totalSteps, int batch) {

    static final Progress NONE = new Progress(0, 0, Double.NaN, 0, 1);

    static Progress begin(RunSpec run, long totalSteps) {
        return new Progress(0, 0, Double.NaN, totalSteps, run.optimizer().batch());
    }

    Progress after(StepMetrics metrics) {
        return new Progress(metrics.step(), Math.max(epoch, metrics.epoch() - 1), metrics.imagesPerSecond(),
                totalSteps, batch);
    }

    Progress after(Evaluation evaluation) {
        return new Progress(step, evaluation.epoch(), imagesPerSecond, totalSteps, batch);
    }

    /// Remaining seconds at the current speed, without evaluations; NaN while unknown.
    double secondsLeft() {
        return (totalSteps - step) * batch / imagesPerSecond;
    }
}

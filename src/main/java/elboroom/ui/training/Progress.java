package elboroom.ui.training;

import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;

/// How far the run in training is.
///
/// @param step the step just done; 0 before the first
/// @param epoch how many epochs are complete
/// @param imagesPerSecond over the last steps; NaN while unknown
/// @param totalSteps how many there will be; 0 while unknown
/// @param batch examples a step
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

    /// At the present speed, evaluation left out; NaN while unknown.
    double secondsLeft() {
        return (totalSteps - step) * batch / imagesPerSecond;
    }
}

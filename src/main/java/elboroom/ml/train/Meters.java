package elboroom.ml.train;

import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.OptimizerAndProgress;
import elboroom.domain.training.StepMetrics;
import elboroom.ml.family.Averages;
import elboroom.ml.family.Evaluator;

/// Averages training metrics since the last report and over the epoch.
final class Meters {

    private final Averages recent;
    private final Averages epoch;
    private long nanos;
    /// KL weight of the latest step.
    private double beta = 1;

    Meters(int latent) {
        recent = new Averages(latent);
        epoch = new Averages(latent);
    }

    /// Restores the sums of an interrupted run.
    void restore(OptimizerAndProgress continuation) {
        recent.add(continuation.recent());
        epoch.add(continuation.epoch());
        nanos = continuation.nanos();
        beta = continuation.beta();
    }

    /// Returns the averages to which a step adds its losses.
    Averages recent() {
        return recent;
    }

    Averages epoch() {
        return epoch;
    }

    long nanos() {
        return nanos;
    }

    double beta() {
        return beta;
    }

    /// Records a completed step.
    void stepped(double weightOfKl, long took) {
        beta = weightOfKl;
        recent.addTime(took);
    }

    /// Returns the metrics since the last report.
    ///
    /// @param running current epoch, counted from 1
    StepMetrics report(long step, int running) {
        nanos += recent.sums().nanos();
        StepMetrics metrics = new StepMetrics(step, running, recent.losses(beta), recent.klPerDimension(),
                recent.examplesPerSecond(), nanos / 1e9);
        epoch.add(recent.sums());
        recent.clear();
        return metrics;
    }

    /// Returns the metrics of the epoch and starts the next one.
    ///
    /// @param complete number of completed epochs
    Evaluation endEpoch(long step, int complete, Evaluator evaluator) {
        Losses heldOut = evaluator.losses();
        Evaluation evaluation = new Evaluation(step, complete, epoch.losses(beta), heldOut,
                evaluator.klPerDimension(), epoch.examplesPerSecond(), nanos / 1e9);
        epoch.clear();
        return evaluation;
    }
}

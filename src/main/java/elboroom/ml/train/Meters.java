package elboroom.ml.train;

import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.OptimizerAndProgress;
import elboroom.domain.training.StepMetrics;
import elboroom.ml.family.Averages;
import elboroom.ml.family.Evaluator;

/// Averages what training tells: since the last report, and over the epoch.
final class Meters {

    private final Averages recent;
    private final Averages epoch;
    private long nanos;
    /// The weight that KL had in the newest step.
    private double beta = 1;

    Meters(int latent) {
        recent = new Averages(latent);
        epoch = new Averages(latent);
    }

    /// Goes on where others were.
    void restore(OptimizerAndProgress continuation) {
        recent.add(continuation.recent());
        epoch.add(continuation.epoch());
        nanos = continuation.nanos();
        beta = continuation.beta();
    }

    /// Where a step adds its losses.
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

    /// A step was made.
    void stepped(double weightOfKl, long took) {
        beta = weightOfKl;
        recent.took(took);
    }

    /// Everything since the last report.
    ///
    /// @param running the running epoch, counted from 1
    StepMetrics report(long step, int running) {
        nanos += recent.sums().nanos();
        StepMetrics metrics = new StepMetrics(step, running, recent.losses(beta), recent.klPerDimension(),
                recent.examplesPerSecond(), nanos / 1e9);
        epoch.add(recent.sums());
        recent.clear();
        return metrics;
    }

    /// Everything since the epoch began; another one begins.
    ///
    /// @param complete how many epochs are
    Evaluation conclude(long step, int complete, Evaluator evaluator) {
        Losses heldOut = evaluator.losses();
        Evaluation evaluation = new Evaluation(step, complete, epoch.losses(beta), heldOut,
                evaluator.klPerDimension(), epoch.examplesPerSecond(), nanos / 1e9);
        epoch.clear();
        return evaluation;
    }
}

package elboroom.ui.training;

import java.util.List;

import elboroom.domain.model.Snapshot;
import elboroom.domain.run.HeldOutQuantity;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import org.jspecify.annotations.Nullable;

/// The values of the header as one record: all belong to the open run and the current step.
///
/// @param step the number of updates of the current weights
/// @param epoch the number of completed epochs at that step
/// @param epochs the planned number; 0 before a run is open
/// @param quantity of `heldOut`: the one that the table of runs shows
/// @param heldOut of the last evaluation up to that step, in nats per example; NaN before the first. Excludes
/// evaluations inherited by a fork, whose parent may have had another objective
/// @param inTraining whether this run is in training
/// @param imagesPerSecond NaN unless in training and not paused, like `secondsLeft`
/// @param otherRun the run in training if it is another one; else null
public record RunHeader(long step, int epoch, int epochs, HeldOutQuantity quantity, double heldOut, boolean inTraining,
        double imagesPerSecond, double secondsLeft, @Nullable OtherRun otherRun) {

    static final RunHeader NOTHING = new RunHeader(0, 0, 0, HeldOutQuantity.NEGATIVE_ELBO, Double.NaN, false,
            Double.NaN, Double.NaN, null);

    /// A run in training that is not the open one.
    public record OtherRun(String name, int epoch, int epochs, boolean paused) {}

    /// The header of a run at one of its snapshots.
    ///
    /// @param evaluations of this run, in order
    static RunHeader of(RunSpec run, @Nullable Snapshot snapshot, List<Evaluation> evaluations) {
        long step = snapshot == null ? 0 : snapshot.step();
        HeldOutQuantity quantity = HeldOutQuantity.of(run.model().family().family());
        return new RunHeader(step, snapshot == null ? 0 : snapshot.epoch(), run.optimizer().epochs(), quantity,
                heldOut(quantity, evaluations, step), false, Double.NaN, Double.NaN, null);
    }

    /// The header while the run trains.
    ///
    /// @param newest whether the newest weights are shown, so that the last completed step is displayed
    RunHeader with(Progress progress, boolean newest, boolean paused, List<Evaluation> evaluations) {
        long at = newest ? Math.max(step, progress.step()) : step;
        int done = newest ? Math.max(epoch, progress.epoch()) : epoch;
        return new RunHeader(at, done, epochs, quantity, heldOut(quantity, evaluations, at), true,
                paused ? Double.NaN : progress.imagesPerSecond(), paused ? Double.NaN : progress.secondsLeft(), null);
    }

    /// The header while another run trains.
    RunHeader withOtherRun(OtherRun other) {
        return new RunHeader(step, epoch, epochs, quantity, heldOut, false, Double.NaN, Double.NaN, other);
    }

    /// The evaluations without the parent's.
    static List<Evaluation> ownEvaluations(RunSpec run, List<Evaluation> evaluations) {
        long begun = run.parent().map(Parent::step).orElse(-1L);
        return evaluations.stream().filter(evaluation -> evaluation.step() > begun).toList();
    }

    private static double heldOut(HeldOutQuantity quantity, List<Evaluation> evaluations, long step) {
        return evaluations.reversed().stream().filter(evaluation -> evaluation.step() <= step).findFirst()
                .map(evaluation -> quantity.of(evaluation.heldOut())).orElse(Double.NaN);
    }
}

package elboroom.ui.training;

import java.util.List;

import elboroom.domain.model.Snapshot;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import org.jspecify.annotations.Nullable;

/// What the header shows, as one value: all figures belong to the run and the step looked at.
///
/// @param step how many updates these weights have seen
/// @param epoch how many epochs are complete at that step
/// @param epochs how many there will be; 0 before a run is open
/// @param heldOut loss of the last evaluation up to that step, nats per example; NaN before the first, and none of those
/// that a fork has of its parent, which may have had another objective
/// @param inTraining whether this run is in training
/// @param imagesPerSecond NaN unless it is in training and not paused; so is `secondsLeft`
/// @param elsewhere the run in training, where it is another one; else null
public record RunHeader(long step, int epoch, int epochs, double heldOut, boolean inTraining, double imagesPerSecond,
        double secondsLeft, @Nullable Elsewhere elsewhere) {

    static final RunHeader NOTHING = new RunHeader(0, 0, 0, Double.NaN, false, Double.NaN, Double.NaN, null);

    /// A run in training that is not looked at.
    public record Elsewhere(String name, int epoch, int epochs, boolean paused) {}

    /// A run at one of its snapshots.
    ///
    /// @param evaluations of this run, in order
    static RunHeader of(RunSpec run, @Nullable Snapshot snapshot, List<Evaluation> evaluations) {
        long step = snapshot == null ? 0 : snapshot.step();
        return new RunHeader(step, snapshot == null ? 0 : snapshot.epoch(), run.optimizer().epochs(),
                heldOut(evaluations, step), false, Double.NaN, Double.NaN, null);
    }

    /// The same while the run trains.
    ///
    /// @param newest whether the newest weights are looked at, so that the step just done is shown
    RunHeader with(Progress progress, boolean newest, boolean paused, List<Evaluation> evaluations) {
        long at = newest ? Math.max(step, progress.step()) : step;
        int done = newest ? Math.max(epoch, progress.epoch()) : epoch;
        return new RunHeader(at, done, epochs, heldOut(evaluations, at), true,
                paused ? Double.NaN : progress.imagesPerSecond(), paused ? Double.NaN : progress.secondsLeft(), null);
    }

    /// The same while another run trains.
    RunHeader beside(Elsewhere other) {
        return new RunHeader(step, epoch, epochs, heldOut, false, Double.NaN, Double.NaN, other);
    }

    /// The evaluations without those of the parent.
    static List<Evaluation> own(RunSpec run, List<Evaluation> evaluations) {
        long begun = run.parent().map(Parent::step).orElse(-1L);
        return evaluations.stream().filter(evaluation -> evaluation.step() > begun).toList();
    }

    private static double heldOut(List<Evaluation> evaluations, long step) {
        return evaluations.reversed().stream().filter(evaluation -> evaluation.step() <= step).findFirst()
                .map(evaluation -> evaluation.heldOut().loss()).orElse(Double.NaN);
    }
}

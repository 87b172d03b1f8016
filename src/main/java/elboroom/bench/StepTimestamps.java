package elboroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;

/// Records when training reached the steps whose weights were published, which are delivered at once (`Mailbox`).
/// Thread-safe: written on one thread and read on another.
final class StepTimestamps implements Consumer<TrainingEvent> {

    /// A point in time.
    ///
    /// @param at wall-clock time in nanoseconds
    /// @param inSteps nanoseconds spent in steps so far, without the work between them
    record Mark(long step, long at, double inSteps) {

        /// Wall-clock milliseconds per step since `earlier`.
        double wallSince(Mark earlier) {
            return (at - earlier.at) / 1e6 / (step - earlier.step);
        }

        /// Milliseconds spent in each step since `earlier`.
        double stepSince(Mark earlier) {
            return (inSteps - earlier.inSteps) / 1e6 / (step - earlier.step);
        }
    }

    private record Awaited(long step, CompletableFuture<Mark> mark) {}

    private final List<Mark> marks = new ArrayList<>();
    private final List<Awaited> awaited = new ArrayList<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private double inSteps;

    @Override
    public synchronized void accept(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Stepped(StepMetrics metrics) ->
                inSteps += metrics.train().examples() / metrics.imagesPerSecond() * 1e9;
            case TrainingEvent.SnapshotTaken taken -> mark(taken.snapshot().step());
            case TrainingEvent.Finished _ -> over.complete(null);
            case TrainingEvent.Diverged(long step, long lastGood) ->
                fail(Problem.of("problem.training.diverged", step, lastGood));
            case TrainingEvent.Failed(Problem problem) -> fail(problem);
            case TrainingEvent.Started _,TrainingEvent.Changed _,TrainingEvent.Evaluated _,TrainingEvent.Warned _,TrainingEvent.WarningOver _,TrainingEvent.Held _,TrainingEvent.Released _,TrainingEvent.Paused _,TrainingEvent.Resumed _ ->
                {
                }
        }
    }

    /// The first recorded time at or after a step.
    synchronized CompletableFuture<Mark> reaching(long step) {
        for (Mark mark : marks) {
            if (mark.step() >= step) {
                return CompletableFuture.completedFuture(mark);
            }
        }
        Awaited waiting = new Awaited(step, new CompletableFuture<>());
        awaited.add(waiting);
        return waiting.mark();
    }

    /// The last recorded time; exists after the first step.
    synchronized Mark last() {
        return marks.getLast();
    }

    /// Completes when training ends.
    CompletableFuture<Void> over() {
        return over;
    }

    private void fail(Problem problem) {
        over.completeExceptionally(new ProblemException(problem));
        awaited.forEach(waiting -> waiting.mark().completeExceptionally(new ProblemException(problem)));
    }

    private void mark(long step) {
        Mark mark = new Mark(step, System.nanoTime(), inSteps);
        marks.add(mark);
        awaited.removeIf(waiting -> waiting.step() <= mark.step() && waiting.mark().complete(mark));
    }
}

package elboroom.store.run;

import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.store.step.StoredSteps;

/// How far a run has been trained, independent of which weights remain. Thread-safe.
record LoggedProgress(RunFile.Content run, History metrics, StoredSteps steps) {

    /// Whether there is any trace of training after a step.
    boolean after(long step) {
        boolean ended = run.state() != RunState.RUNNING && run.state() != RunState.PAUSED;
        return ended || run.figures() != null || loggedSteps().getMax() > step;
    }

    private LongSummaryStatistics loggedSteps() {
        LongStream logged = Stream.concat(metrics.steps().stream().map(StepMetrics::step),
                metrics.evaluations().stream().map(Evaluation::step)).mapToLong(Long::longValue);
        LongStream kept = Stream.of(steps.weights, steps.latents, steps.states)
                .flatMap(files -> files.steps().stream()).mapToLong(Long::longValue);
        LongStream changed = run.changes().stream().mapToLong(SettingChange::step);
        return LongStream.concat(logged, LongStream.concat(kept, changed)).summaryStatistics();
    }
}

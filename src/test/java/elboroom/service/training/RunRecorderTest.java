package elboroom.service.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.RunEvent;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.testing.Deliveries;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunRecorderTest {

    private static final Dataset BARS = TinyData.bars(8, 20, 5);
    private static final RunSpec RUN = Runs.mlp(BARS, 2, 1);

    @TempDir
    Path parent;

    private final Deliveries writer = new Deliveries();
    private final List<Problem> problems = new ArrayList<>();
    private int tries;
    private int released;
    private RunFolder folder;
    private RunRecorder recorder;

    @BeforeEach
    void create() {
        folder = RunFolder.create(parent.resolve("run"), RUN, BARS.summary());
        recorder = new RunRecorder(folder, writer,
                new WriteRetry(problems::add, () -> released++, () -> tries-- <= 0, _ -> {}, () -> {}), Long.MAX_VALUE);
    }

    @Test
    void eventsAreInTheFolderOnceTheWriterHasRun() {
        tell(new TrainingEvent.Started(RUN, BARS.summary(), 10), snapshot(0), stepped(1), stepped(2), evaluated(2),
                snapshot(2), new TrainingEvent.Finished(2, Ending.COMPLETED));
        recorder.save(2, new Latents(2, new float[2], new float[2], new int[1]));
        assertThat(folder.steps().list()).isEmpty(); // no step waits for the disk
        writer.take();

        RunFolder read = RunFolder.open(folder.path());
        assertThat(read.history().steps()).extracting(StepMetrics::step).containsExactly(1L, 2L);
        assertThat(read.history().evaluations()).extracting(Evaluation::step).containsExactly(2L);
        assertThat(read.steps().list()).containsExactly(0L, 2L);
        assertThat(read.steps().latents(2)).isPresent();
        assertThat(read.figures()).hasValueSatisfying(figures -> assertThat(figures.toJsonText())
                .contains("bernoulli"));
        assertThat(read.state()).isEqualTo(RunState.COMPLETED);
        assertThat(problems).isEmpty();
    }

    @Test
    void pausesAndAlarmsAreRecordedWithTheirSteps() {
        tell(stepped(1), evaluated(2), new TrainingEvent.Warned(Problem.of("problem.alarm.collapse", 1, 0, 2)),
                snapshot(3), new TrainingEvent.Paused(), new TrainingEvent.Resumed(), stepped(4),
                new TrainingEvent.Warned(Problem.of("problem.training.other")), new TrainingEvent.Diverged(5, 3));
        writer.take();
        assertThat(RunFolder.open(folder.path()).history().events()).containsExactly(
                new RunEvent(2, RunEvent.Kind.COLLAPSE), new RunEvent(3, RunEvent.Kind.PAUSE),
                new RunEvent(5, RunEvent.Kind.DIVERGENCE));
    }

    @Test
    void theEndingIsRecorded() {
        tell(new TrainingEvent.Finished(1, Ending.SUSPENDED));
        writer.take();
        assertThat(RunFolder.open(folder.path()).state()).as("it can go on").isEqualTo(RunState.RUNNING);
        tell(new TrainingEvent.Finished(2, Ending.STOPPED));
        writer.take();
        assertThat(RunFolder.open(folder.path()).state()).isEqualTo(RunState.STOPPED);
        tell(new TrainingEvent.Diverged(3, 2));
        writer.take();
        assertThat(RunFolder.open(folder.path()).state()).isEqualTo(RunState.DIVERGED);
    }

    @Test
    void aFailedWriteIsReportedAndTheRestIsWritten() throws IOException {
        Files.createFile(folder.path().resolve("snapshots")); // blocks the creation of the folder
        tell(snapshot(0), stepped(1));
        writer.take();
        assertThat(problems).extracting(Problem::key).containsExactly("problem.training.heldIrregular");
        assertThat(folder.history().steps()).hasSize(1);
    }

    @Test
    void aFailedWriteIsRetriedUntilItSucceeds() throws IOException {
        Path inTheWay = Files.createFile(folder.path().resolve("snapshots"));
        tries = 100;
        recorder = new RunRecorder(folder, writer,
                new WriteRetry(problems::add, () -> released++, () -> tries-- <= 0, _ -> {},
                        () -> {
                            if (tries < 50 && inTheWay.toFile().isFile()) {
                                assertThat(inTheWay.toFile().delete()).isTrue();
                            }
                        }),
                Long.MAX_VALUE);
        tell(snapshot(0), stepped(1), snapshot(1));
        writer.take();
        assertThat(folder.steps().list()).containsExactly(0L, 1L);
        assertThat(problems).hasSize(1);
        assertThat(released).isEqualTo(1);
        assertThat(tries).isBetween(1, 49);
    }

    private void tell(TrainingEvent... events) {
        List.of(events).forEach(recorder);
    }

    private static TrainingEvent snapshot(long step) {
        return new TrainingEvent.SnapshotTaken(new Snapshot(RUN.model(), step, 0,
                Map.of("bias", new Tensor(new int[]{2}, new float[]{1, 2}))));
    }

    private static TrainingEvent stepped(long step) {
        return new TrainingEvent.Stepped(new StepMetrics(step, 1, new Losses(100, 5, 1, 32), new float[]{3, 2}, 1000,
                step / 10.0));
    }

    private static TrainingEvent evaluated(long step) {
        Losses losses = new Losses(120, 10, 1, 5);
        return new TrainingEvent.Evaluated(new Evaluation(step, 1, losses, losses, new float[]{6, 4}, 1000, 0.2));
    }
}

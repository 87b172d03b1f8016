package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import elboroom.domain.Problem;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.run.RunStart;
import elboroom.service.training.RunRecorder;
import elboroom.service.training.WriteRetry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The folder of a run is moved, deleted or replaced during training.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a folder in use cannot be moved there")
class MovedRunTest {

    private final List<Problem> held = new ArrayList<>();
    private final List<Problem> lost = new ArrayList<>();

    @TempDir
    Path parent;

    private Path folder;
    private RunStart start;
    private RunRecorder recorder;

    @BeforeEach
    void begin() {
        folder = parent.resolve("run");
        start = RunStart.create(folder, Samples.SPEC, Samples.SUMMARY, Map.of());
        recorder = recorder(start);
        record(0);
    }

    private RunRecorder recorder(RunStart of) {
        return new RunRecorder(of.folder(), Runnable::run,
                new WriteRetry(held::add, () -> {}, () -> true, lost::add), Long.MAX_VALUE);
    }

    private void record(long step) {
        recorder.accept(new TrainingEvent.Stepped(Samples.stepped(step)));
        recorder.accept(new TrainingEvent.SnapshotTaken(FlippedBitsTest.checkpoint(step)));
    }

    @Test
    void aMovedRunIsNotRecreatedAndCanBeResumedWhereItIs() throws IOException {
        Path moved = Files.move(folder, parent.resolve("moved"));
        record(10);
        recorder.accept(new TrainingEvent.Finished(10, TrainingEvent.Ending.STOPPED));
        assertThat(lost).containsExactly(Problem.of("problem.store.run.moved", folder.toString()));
        assertThat(held).as("waiting would not help").isEmpty();
        assertThat(folder).doesNotExist();
        start.close();
        assertThat(RunFolder.open(moved).steps().list()).containsExactly(0L);
        RunLock.take(moved).close();
    }

    @Test
    void aNewRunAtTheOldPathIsNotChanged() throws IOException {
        Files.move(folder, parent.resolve("moved"));
        RunStart second = RunStart.create(parent.resolve("second"), Samples.SPEC.named("second"), Samples.SUMMARY,
                Map.of());
        Files.move(second.place(), folder);
        String written = Files.readString(folder.resolve("metrics.csv"));
        record(10);
        start.close();
        assertThat(lost).hasSize(1);
        assertThat(Files.readString(folder.resolve("metrics.csv"))).isEqualTo(written);
        assertThat(RunFolder.open(folder).steps().list()).isEmpty();
        assertThat(folder.resolve("run.lock")).as("the other's lock").exists();
    }

    @Test
    void everyWriteIsRefused() throws IOException {
        Files.move(folder, parent.resolve("moved"));
        RunFolder run = start.folder();
        for (Runnable writing : List.<Runnable>of(() -> run.append(Samples.stepped(1)),
                () -> run.append(Samples.evaluated(1)), () -> run.steps().save(Samples.snapshot(1)),
                () -> run.steps().save(FlippedBitsTest.checkpoint(1)), () -> run.steps().save(1, Samples.latents()),
                () -> run.update(RunState.PAUSED), () -> run.update(Samples.SPEC),
                () -> run.record(Figures.of(Samples.evaluated(1), Samples.MODEL.likelihood())),
                () -> run.steps().remove(List.of(0L)))) {
            assertThat(Problems.keyOf(writing::run)).isEqualTo("problem.store.run.moved");
        }
        assertThat(folder).doesNotExist();
        start.close();
    }
}

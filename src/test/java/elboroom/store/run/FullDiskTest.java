package elboroom.store.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.data.Dataset;
import elboroom.domain.ProblemException;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.History;
import elboroom.ml.EngineTest;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.run.RunStart;
import elboroom.service.training.RunRecorder;
import elboroom.service.training.WriteRetry;
import elboroom.store.file.Disk;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The disk is full at the n-th write, temporarily or permanently, for every n of an entire run.
@EngineTest
class FullDiskTest {

    private static final Dataset BARS = TinyData.bars(8, 100, 30);
    private static final RunSpec RUN = Runs.mlp(BARS, 2, 2);

    @TempDir
    Path parent;

    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();

    @Test
    void trainingWaitsForSpaceAndLosesNothing() throws IOException {
        Map<String, Object> untouched = train(parent.resolve("untouched"), _ -> false, false);
        int all = writes.get();
        assertThat(all).isGreaterThan(20);
        assertThat(untouched).hasSize(1 + 6 + 2); // metrics, snapshots, optimizer states of both epochs
        for (int full : IntStream.rangeClosed(3, all).toArray()) { // the first two create the folder
            Path run = parent.resolve("run" + full);
            assertThat(train(run, write -> write == full, false)).as("full at write %d", full).isEqualTo(untouched);
            assertThat(List.of(held.get(), released.get())).containsExactly(1, 1);
        }
    }

    @Test
    void aPermanentlyFullDiskLeavesAReadableRun() throws IOException {
        train(parent.resolve("untouched"), _ -> false, false);
        int all = writes.get();
        for (int full : IntStream.rangeClosed(3, all).toArray()) {
            Path run = parent.resolve("run" + full);
            train(run, write -> write >= full, true);
            assertThat(held.get()).isPositive();
            assertThat(released.get()).isZero();
            RunFolder left = RunFolder.open(run);
            for (long step : left.steps().list()) {
                assertThat(left.steps().checkpoint(step).step()).isEqualTo(step);
            }
            left.history();
            assertThat(left.problems()).as("full from write %d on", full).isEmpty();
        }
    }

    @Test
    void aRunThatCannotBeCreatedLeavesNoFiles() {
        for (int full = 1; full <= 2; full++) {
            Path run = parent.resolve("run" + full);
            int n = full;
            assertThat(Problems.keyOf(() -> train(run, write -> write == n, false))).isEqualTo("problem.store.write");
            assertThat(run).doesNotExist();
        }
    }

    private interface Full {
        boolean at(int write);
    }

    /// @param impatient whether writes fail at once instead of waiting for space
    /// @return content of the folder: rows or weights by file
    private Map<String, Object> train(Path folder, Full full, boolean impatient) throws IOException {
        Stream.of(writes, held, released).forEach(counter -> counter.set(0));
        Disk disk = file -> new Failing(file, full);
        ScopedValue.where(Disk.BOUND, disk).run(() -> {
            try (RunStart start = RunStart.create(folder, RUN, BARS.summary(), Map.of())) {
                WriteRetry patience = new WriteRetry(_ -> held.incrementAndGet(), released::incrementAndGet,
                        () -> impatient, problem -> {
                            throw new ProblemException(problem);
                        }, () -> {});
                RunRecorder recorder = new RunRecorder(start.folder(), Runnable::run, patience, Long.MAX_VALUE);
                try (TrainingLoop loop = new TrainingLoop(RUN, BARS, recorder)) {
                    while (loop.advance()) {
                        assertThat(loop.step()).isNotNegative();
                    }
                }
            }
        });
        return contents(folder);
    }

    private static Map<String, Object> contents(Path folder) throws IOException {
        RunFolder run = RunFolder.open(folder);
        Map<String, Object> contents = new TreeMap<>();
        History metrics = run.history();
        contents.put("metrics", Stream.concat(metrics.steps().stream().map(row -> row.step() + " " + row.train()),
                metrics.evaluations().stream().map(row -> row.step() + " " + row.heldOut())).toList());
        for (long step : run.steps().list()) {
            Checkpoint kept = run.steps().checkpoint(step);
            contents.put("snapshot " + step, Samples.hash(kept.snapshot().weights()));
            kept.continuation().ifPresent(state -> contents.put("state " + step, Samples.hash(state.adam().second())));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
        return contents;
    }

    /// Counts writes; a write on a full disk writes a part and fails.
    private final class Failing extends FilterOutputStream {

        private final Full full;

        Failing(OutputStream out, Full full) {
            super(out);
            this.full = full;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (full.at(writes.incrementAndGet())) {
                out.write(bytes, offset, length / 2);
                throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
        }
    }
}

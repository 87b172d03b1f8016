package elboroom.service.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import elboroom.data.Dataset;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.RunEvent;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.run.RunStart;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Kills a training process at random moments and resumes it each time until the run is complete; the result must
/// equal that of an uninterrupted run. The system property `elboroom.kills` sets the number of kills (default: a
/// few).
@EngineTest
class KilledTest {

    private static final Dataset BARS = TinyData.bars(8, 3000, 200);
    private static final int KILLS = Integer.getInteger("elboroom.kills", 3);
    private static final RunSpec RUN = Runs.run(Runs.mlp(BARS, 2, 1).model(), new OptimizerSpec(1e-3, 32, 20 + KILLS));
    /// Longest delay before a kill, in seconds.
    private static final double LONGEST = 2;

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("elboroom.kills.seed", 1));
    private int kills;
    private int runs;
    private double worst;
    private long worstSteps;

    /// The training process.
    static final class Program {

        public static void main(String[] arguments) {
            Torch.start();
            try (RunStart start = ready(Path.of(arguments[0]))) {
                tell("ready", start.from().map(Checkpoint::step).orElse(0L));
                train(start, true);
            }
        }
    }

    private static RunStart ready(Path folder) {
        return RunFolder.isRun(folder)
                ? RunStart.resume(folder, OptionalInt.empty(), BARS.summary(), RUN.data())
                : RunStart.create(folder, RUN, BARS.summary(), Map.of());
    }

    private static Snapshot train(RunStart start, boolean prints) {
        RunRecorder recorder = new RunRecorder(start.folder(), Runnable::run, new WriteRetry(problem -> {
            throw new IllegalStateException(problem.toString());
        }, () -> {}, () -> true), Long.MAX_VALUE);
        try (TrainingLoop loop = new TrainingLoop(start.run(), BARS, start.from().orElse(null), recorder)) {
            while (loop.advance()) {
                if (prints) {
                    tell("step", loop.step());
                }
            }
            return loop.snapshot();
        }
    }

    private static void tell(String word, long step) {
        System.out.println(word + " " + step + " " + System.nanoTime());
    }

    @Test
    void killedAndResumedTrainingEqualsAnUninterruptedRun() throws IOException, InterruptedException {
        Snapshot untouched = train(ready(folder.resolve("untouched")), false);
        while (kills < KILLS) {
            Path run = folder.resolve("run" + runs++);
            while (kills < KILLS && !over(run) && killed(run)) {
                kills++;
            }
            Snapshot end = RunFolder.open(run).steps().newestCheckpoint().map(Checkpoint::snapshot)
                    .filter(newest -> newest.epoch() == RUN.optimizer().epochs())
                    .orElseGet(() -> train(ready(run), false));
            assertThat(end.step()).isEqualTo(untouched.step());
            untouched.weights()
                    .forEach((name, tensor) -> assertThat(values(end, name)).containsExactly(tensor.values()));
            assertThat(RunFolder.open(run).history())
                    .usingRecursiveComparison().ignoringFieldsMatchingRegexes(".*(seconds|imagesPerSecond)", "events")
                    .isEqualTo(RunFolder.open(folder.resolve("untouched")).history());
            assertThat(RunFolder.open(run).history().events())
                    .allMatch(event -> event.kind() == RunEvent.Kind.RESUME);
        }
        System.getLogger(KilledTest.class.getName()).log(System.Logger.Level.INFO,
                "{0} kills over {1} runs; at most {2} steps and {3} s of training were lost", kills, runs, worstSteps,
                worst);
        tell(kills + " kills, " + runs + " runs, at most " + worst + " s and steps", worstSteps);
    }

    private static boolean over(Path run) {
        return RunFolder.isRun(run) && RunFolder.open(run).state() == RunState.COMPLETED;
    }

    private static float[] values(Snapshot snapshot, String name) {
        return Optional.ofNullable(snapshot.weights().get(name)).map(Tensor::values).orElseThrow();
    }

    /// @return whether the process was killed before it finished
    private boolean killed(Path run) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Program.class.getName(), run.toString()).redirectError(folder.resolve("errors").toFile()).start();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            String ready = output.readLine();
            assertThat(ready).as(Files.readString(folder.resolve("errors"))).startsWith("ready ");
            long nanos = (long) (random.nextDouble() * LONGEST * 1e9);
            CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(process.toHandle()::destroyForcibly);
            List<String> lines = output.lines().toList();
            boolean killed = process.waitFor() != 0;
            measure(lines, RunFolder.open(run));
            return killed;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// Measures the steps lost between the newest snapshot and the last output.
    private void measure(List<String> lines, RunFolder left) {
        assertThat(left.problems()).isEmpty();
        OptionalLong newest = left.steps().list().stream().mapToLong(Long::longValue).max();
        long kept = left.steps().newestCheckpoint().map(Checkpoint::step).orElse(0L);
        assertThat(kept).isEqualTo(newest.orElse(0));
        String[] last = {"step", String.valueOf(kept), "0"};
        long since = 0;
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words.length == 3) {
                last = words;
                since = since == 0 && Long.parseLong(words[1]) >= kept ? Long.parseLong(words[2]) : since;
            }
        }
        worstSteps = Math.max(worstSteps, Long.parseLong(last[1]) - kept);
        worst = Math.max(worst, since == 0 ? 0 : (Long.parseLong(last[2]) - since) / 1e9);
        assertThat(worst).isLessThan(30);
    }
}

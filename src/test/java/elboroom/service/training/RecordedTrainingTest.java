package elboroom.service.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.latent.Latents;
import elboroom.domain.run.Budget;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.RunStatus;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingState;
import elboroom.ml.EngineTest;
import elboroom.service.Arrivals;
import elboroom.service.BackgroundService;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineInference;
import elboroom.service.engine.EngineThread;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.run.RunLibrary;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.run.RunState;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What the window's recording leaves at the end of a training, on real PyTorch.
@EngineTest
class RecordedTrainingTest {

    private static final LoadedData DATA = new LoadedData(DataSpec.of("bars"), TinyData.bars(8, 300, 60));

    @TempDir
    Path runs;

    private final Arrivals<Problem> problems = new Arrivals<>();
    private final EngineThread engine = new EngineThread(problems::add);
    private final TrainingService training = new TrainingService(engine);
    private final BackgroundService writer = new BackgroundService("writer", Runnable::run);
    private RunLibrary library;
    private RecordedTraining recorded;

    @BeforeEach
    void open() {
        library = new RunLibrary(runs);
        recorded = new RecordedTraining(training, new EngineInference(engine, Runnable::run), library, writer,
                problems::add);
    }

    @AfterEach
    void close() {
        training.stop();
        engine.close();
        writer.close();
        library.close();
    }

    @Test
    void aCompletedRunHasPosteriorsAndIsReleased() throws IOException, InterruptedException {
        library.catalogue().budget(Budget.DEFAULT.withAll(Budget.MIB));
        Path other = RunFolder.create(runs.resolve("other"), run("other", 1), DATA.summary()).path();
        Files.write(other.resolve("snapshots.old"), new byte[2 * (int) Budget.MIB]);
        recorded.start(run("run", 2), DATA);
        assertThat(problems.next().key()).as("the last thing that is reported").isEqualTo("problem.library.full");
        RunFolder folder = RunFolder.open(runs.resolve("run"));
        assertThat(folder.state()).isEqualTo(RunState.COMPLETED);
        assertThat(folder.steps().latents(20)).map(Latents::size).contains(60);
        assertThat(RunLock.holder(folder.path())).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aRunWithoutSavedWeightsIsDiscardedAndTheUserIsNotified() throws IOException, InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        writer.execute(() -> await(blocked));
        recorded.start(run("run", 1_000_000), DATA);
        Path folder = runs.resolve("run");
        Files.createFile(folder.resolve("snapshots")); // no weights can be written below a file
        awaitWeights();
        training.stop();
        blocked.countDown();
        assertThat(problems.next())
                .isEqualTo(Problem.of("problem.training.unsaved", "run", folder.toString()));
        assertThat(folder).doesNotExist();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aPausedRunIsListedAsPaused() throws InterruptedException {
        recorded.start(run("run", 1_000_000), DATA);
        awaitWeights();
        training.pause();
        awaitStatus(RunStatus.PAUSED);
        training.resume();
        awaitStatus(RunStatus.TRAINING);
        training.pause();
        training.stop();
        engine.close();
        writer.close();
        assertThat(RunFolder.open(runs.resolve("run")).state()).isEqualTo(RunState.STOPPED);
        assertThat(problems.isEmpty()).isTrue();
    }

    private void awaitStatus(RunStatus status) {
        while (library.catalogue().list().getFirst().status() != status) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aSuspendedRunIsReleasedWithoutPosteriorsAndCanBeResumed() throws InterruptedException {
        recorded.start(run("run", 1_000_000), DATA);
        awaitWeights();
        training.suspend();
        engine.close();
        writer.close();
        RunFolder folder = RunFolder.open(runs.resolve("run"));
        assertThat(RunLock.holder(folder.path())).isEmpty();
        assertThat(folder.state()).isEqualTo(RunState.RUNNING);
        assertThat(folder.steps().newestCheckpoint()).hasValueSatisfying(checkpoint -> {
            assertThat(checkpoint.continuation()).isPresent();
            assertThat(folder.steps().latents(checkpoint.step())).isEmpty();
        });
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aRunStoppedBeforeItsFirstStepIsDiscardedWithoutANotice() {
        CountDownLatch blocked = new CountDownLatch(1);
        engine.submit(Lane.TRAINING, () -> {
            await(blocked);
            return false;
        }, problems::add);
        recorded.start(run("run", 2), DATA);
        training.stop();
        blocked.countDown();
        engine.close();
        writer.close();
        assertThat(runs.resolve("run")).doesNotExist();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void trainingWaitsForTheWriterAndContinuesWhenItHasCaughtUp() {
        CountDownLatch blocked = new CountDownLatch(1);
        writer.execute(() -> await(blocked));
        recorded.start(run("run", 1_000_000), DATA);
        giveTurns(100);
        assertThat(newestStep()).as("the step reached while nothing is written").isBetween(1L, 10L * Backlog.MOST);
        giveTurns(100);
        assertThat(newestStep()).as("no further step").isZero();
        assertThat(training.state()).as("without the user noticing").isEqualTo(TrainingState.RUNNING);

        blocked.countDown();
        while (newestStep() <= 10L * Backlog.MOST) {
            Thread.onSpinWait();
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void trainingThatWaitsForTheWriterCanBeStoppedAndEverythingIsSaved() {
        CountDownLatch blocked = new CountDownLatch(1);
        writer.execute(() -> await(blocked));
        recorded.start(run("run", 1_000_000), DATA);
        giveTurns(100);
        long reached = newestStep();
        training.suspend();
        engine.close();
        assertThat(writer.pending()).isGreaterThanOrEqualTo(Backlog.MOST);
        blocked.countDown();
        writer.finish();
        assertThat(writer.pending()).isZero();
        assertThat(RunFolder.open(runs.resolve("run")).steps().newestCheckpoint())
                .hasValueSatisfying(checkpoint -> assertThat(checkpoint.step()).isEqualTo(reached));
    }

    /// A killed program then loses nothing that was on screen.
    @Test
    void thePausedStepIsSaved() throws InterruptedException {
        recorded.start(run("run", 1_000_000), DATA);
        awaitWeights();
        training.pause();
        awaitStatus(RunStatus.PAUSED);
        long shown = training.mailbox().drain().stream().flatMap(RecordedTrainingTest::published)
                .max(Comparator.naturalOrder()).orElseThrow();
        RunFolder run = RunFolder.open(runs.resolve("run"));
        assertThat(run.steps().list().getLast()).isEqualTo(shown);
        assertThat(run.steps().snapshots().getLast().resumable()).isTrue();
    }

    @Test
    void aPauseWhileTrainingWaitsForTheWriterShowsTheNewestWeights() {
        CountDownLatch blocked = new CountDownLatch(1);
        writer.execute(() -> await(blocked));
        recorded.start(run("run", 1_000_000), DATA);
        giveTurns(100);
        List<TrainingEvent> before = training.mailbox().drain();
        training.pause();
        giveTurns(1);
        List<TrainingEvent> after = new ArrayList<>(before);
        after.addAll(training.mailbox().drain());
        blocked.countDown();
        assertThat(after.stream().flatMap(RecordedTrainingTest::published).max(Comparator.naturalOrder()))
                .isEqualTo(after.stream().flatMap(RecordedTrainingTest::stepped).max(Comparator.naturalOrder()));
    }

    private static Stream<Long> published(TrainingEvent event) {
        return event instanceof TrainingEvent.SnapshotTaken taken ? Stream.of(taken.snapshot().step()) : Stream.of();
    }

    private static Stream<Long> stepped(TrainingEvent event) {
        return event instanceof TrainingEvent.Stepped stepped ? Stream.of(stepped.metrics().step()) : Stream.of();
    }

    /// The newest step since the last call; 0 if there was none.
    private long newestStep() {
        return training.mailbox().drain().stream().flatMap(RecordedTrainingTest::stepped)
                .max(Comparator.naturalOrder()).orElse(0L);
    }

    /// Lets training have this many turns of the engine, if it wants them.
    private void giveTurns(int turns) {
        for (int i = 0; i < turns; i++) {
            CountDownLatch done = new CountDownLatch(1);
            engine.submit(Lane.TRAINING, () -> {
                done.countDown();
                return false;
            }, problems::add);
            await(done);
        }
    }

    private void awaitWeights() {
        while (training.mailbox().drain().stream().noneMatch(TrainingEvent.SnapshotTaken.class::isInstance)) {
            Thread.onSpinWait();
        }
    }

    private static RunSpec run(String name, int epochs) {
        return Runs.mlp(DATA.dataset(), 2, epochs).named(name);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package elboroom.ui.exploration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.ml.family.Models;
import elboroom.service.BackgroundService;
import elboroom.service.data.LoadedData;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.RunLibrary;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.testing.Deliveries;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ResumeAndForkTest {

    private static final DataSpec MOONS = DataSpec.of("toy:moons").withFitting(ImageFitting.square(28, 1))
            .withLimit(50);

    @TempDir
    Path runs;

    private final Studio studio = Studio.of(2);
    private final FakeTraining training = new FakeTraining();
    private final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(), training);
    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("resume-and-fork-test", deliveries);
    private final Dataset data = Datasets.load(MOONS, 7, Progress.IGNORED);
    private final ModelSpec model = new ModelSpec(data.summary().shape(), Architecture.MLP, List.of(4), 2,
            new Likelihood.Gaussian(0.1, Likelihood.Scale.FIXED));
    private final RunSpec run = new RunSpec("moons", MOONS, model, new OptimizerSpec(1e-3, 32, 3), 7);
    private ResumeAndFork resumeAndFork = studio.resumeAndFork(session, background, Path.of("nowhere"));

    @BeforeEach
    void keep() {
        resumeAndFork = studio.resumeAndFork(session, background, runs);
        keep("moons");
    }

    private void keep(String name) {
        RunFolder folder = RunFolder.create(runs.resolve(name), run.named(name), data.summary());
        for (int epoch = 0; epoch <= 2; epoch++) {
            folder.steps().save(
                    new Checkpoint(new Snapshot(model, 10L * epoch, epoch, Models.of(model).initialWeights(epoch))));
        }
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aRunThatWasInterruptedIsOfferedAndGoesOn() throws InterruptedException {
        resumeAndFork.lookForInterrupted();
        await(() -> resumeAndFork.interrupted().get() != null);
        RunInfo offered = Objects.requireNonNull(resumeAndFork.interrupted().get());
        assertThat(offered.name()).isEqualTo("moons");

        resumeAndFork.resumeInterrupted();
        await(() -> session.state().get() == SessionState.RUNNING);
        assertThat(training.runs()).containsExactly(run);
        assertThat(resumeAndFork.interrupted().get()).isNull();
    }

    @Test
    void theRunThatWasLastInTrainingIsOffered() throws Exception {
        keep("newest");
        changed("newest", 2);
        changed("moons", 1);
        resumeAndFork.lookForInterrupted();
        await(() -> resumeAndFork.interrupted().get() != null);
        assertThat(Objects.requireNonNull(resumeAndFork.interrupted().get()).name()).isEqualTo("newest");
    }

    @Test
    void anOlderInterruptedRunIsNotOfferedAgain() throws Exception {
        keep("newest");
        resumeAndFork.lookForInterrupted();
        await(() -> resumeAndFork.interrupted().get() != null);

        RunFolder.open(runs.resolve("newest")).update(RunState.COMPLETED);
        changed("newest", 2);
        changed("moons", 1);
        resumeAndFork.lookForInterrupted();
        await(() -> resumeAndFork.interrupted().get() == null);
    }

    private void changed(String name, long second) throws IOException {
        Files.setLastModifiedTime(runs.resolve(name).resolve("run.json"), FileTime.from(second, TimeUnit.SECONDS));
        Files.deleteIfExists(runs.resolve(name).resolve("metrics.csv"));
    }

    @Test
    void aRunThatGoesOnOtherwiseIsNoLongerOffered() throws InterruptedException {
        resumeAndFork.lookForInterrupted();
        await(() -> resumeAndFork.interrupted().get() != null);
        resumeAndFork.resume(new RunLibrary(runs).open(runs.resolve("moons")), OptionalInt.empty());
        await(() -> session.state().get() == SessionState.RUNNING);
        assertThat(resumeAndFork.interrupted().get()).isNull();
    }

    @Test
    void anotherRunThatBeginsLeavesTheOffer() throws InterruptedException {
        resumeAndFork.lookForInterrupted();
        await(() -> resumeAndFork.interrupted().get() != null);
        keep("other");
        resumeAndFork.resume(new RunLibrary(runs).open(runs.resolve("other")), OptionalInt.empty());
        await(() -> session.state().get() == SessionState.RUNNING);
        assertThat(Objects.requireNonNull(resumeAndFork.interrupted().get()).name()).isEqualTo("moons");
    }

    @Test
    void thatAdamRestartsIsNoticed() throws InterruptedException {
        resumeAndFork.resume(new RunLibrary(runs).open(runs.resolve("moons")), OptionalInt.empty());
        await(() -> session.state().get() == SessionState.RUNNING);
        assertThat(studio.notices().problems())
                .containsExactly(Problem.of("problem.store.state.none", runs.resolve("moons").toString(), 20L, 0));
    }

    @Test
    void aRunIsGivenMoreEpochs() throws InterruptedException {
        RunAtStep open = new RunLibrary(runs).open(runs.resolve("moons"));
        resumeAndFork.resume(open, OptionalInt.of(9));
        await(() -> session.state().get() == SessionState.RUNNING);
        assertThat(training.runs().getFirst().optimizer().epochs()).isEqualTo(9);
    }

    @Test
    void aRunBeginsWithTheSnapshotLookedAtOrTheLastKeptBefore() throws InterruptedException {
        RunAtStep open = new RunLibrary(runs).open(runs.resolve("moons"));
        studio.exploration().open(open.opened(), null,
                new Snapshot(run.model(), 17, 1, open.snapshot().weights()));
        assertThat(resumeAndFork.forkable().getValue()).isTrue();
        resumeAndFork.forkHere();
        await(() -> resumeAndFork.forkPoint().get() != null);
        ForkPoint from = Objects.requireNonNull(resumeAndFork.forkPoint().get());
        assertThat(from.step()).isEqualTo(10);
        assertThat(from.exact()).isFalse();

        FamilySpec beta = FamilySpec.of(Family.BETA_VAE).with("beta", "4");
        resumeAndFork.fork(from, run.fork("child", from.step(), beta, new OptimizerSpec(1e-3, 32, 5)));
        await(() -> session.state().get() == SessionState.RUNNING);
        assertThat(training.runs().getFirst().parent()).contains(new Parent("moons", 10));
        assertThat(resumeAndFork.forkPoint().get()).isNull();
        assertThat(RunFolder.open(runs.resolve("child")).spec().model().family()).isEqualTo(beta);
        assertThat(new NotesFile(runs.resolve("moons")).readOrNone().forked()).containsExactly(10L);
    }

    @Test
    void aNetworkFolderIsNotContactedForTheDataOfARun() {
        RunSpec shared = run.named("shared").withData(DataSpec.of("//server/share/moons"));
        RunFolder.create(runs.resolve("shared"), shared, data.summary()).steps().save(
                new Checkpoint(new Snapshot(model, 10, 1, Models.of(model).initialWeights(1))));
        resumeAndFork.resume(new RunLibrary(runs).open(runs.resolve("shared")), OptionalInt.empty());
        assertThat(studio.notices().problems())
                .containsExactly(Problem.of("problem.data.network", "//server/share/moons"));
        assertThat(training.runs()).isEmpty();
    }

    @Test
    void anotherRunInTrainingIsLeftAlone() {
        session.start(run, new LoadedData(MOONS, Datasets.load(MOONS, 7, Progress.IGNORED)));
        resumeAndFork.resume(new RunLibrary(runs).open(runs.resolve("moons")), OptionalInt.empty());
        assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.training.busy", "moons"));
        assertThat(training.runs()).hasSize(1);
    }

    private void await(BooleanSupplier done) throws InterruptedException {
        deliveries.until(done);
    }
}

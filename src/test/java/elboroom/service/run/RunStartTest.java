package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;

import elboroom.data.Dataset;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.EpochPosition;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.OptimizerAndProgress;
import elboroom.domain.training.StepMetrics;
import elboroom.ml.EngineTest;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.training.RunRecorder;
import elboroom.service.training.WriteRetry;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@EngineTest
class RunStartTest {

    private static final Dataset BARS = TinyData.bars(8, 100, 30);
    private static final RunSpec RUN = Runs.mlp(BARS, 2, 2);

    @TempDir
    Path runs;

    private Path parent = Path.of("");

    @BeforeEach
    void train() {
        parent = runs.resolve("test");
        train(RunStart.create(parent, RUN, BARS.summary(), Map.of()));
    }

    @Test
    void aCompleteRunResumesOnlyWithMoreEpochs() {
        assertThat(refusal(() -> RunStart.resume(parent, OptionalInt.empty(), BARS.summary(), RUN.data())))
                .isEqualTo("problem.resume.done");
        assertThat(refusal(() -> RunStart.resume(parent, OptionalInt.of(1), BARS.summary(), RUN.data())))
                .isEqualTo("problem.resume.done");
        train(RunStart.resume(parent, OptionalInt.of(3), BARS.summary(), RUN.data()));
        RunFolder longer = RunFolder.open(parent);
        assertThat(longer.spec().optimizer().epochs()).isEqualTo(3);
        assertThat(longer.history().evaluations()).extracting(Evaluation::epoch).containsExactly(1, 2, 3);
        assertThat(longer.state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aRunInTrainingIsRefusedAndUnchanged() {
        List<Long> before = RunFolder.open(parent).steps().list();
        try (RunStart _ = RunStart.resume(parent, OptionalInt.of(3), BARS.summary(), RUN.data())) {
            assertThat(refusal(() -> RunStart.resume(parent, OptionalInt.of(4), BARS.summary(), RUN.data())))
                    .isEqualTo("problem.store.run.lockedHere");
        }
        assertThat(RunFolder.open(parent).steps().list()).isEqualTo(before);
    }

    @Test
    void aRunInterruptedBeforeItsFirstSnapshotStartsWithFreshWeights() {
        RunStart.create(runs.resolve("begun"), RUN, BARS.summary(), Map.of()).close();
        try (RunStart start = RunStart.resume(runs.resolve("begun"), OptionalInt.empty(), BARS.summary())) {
            assertThat(start.from()).isEmpty();
            assertThat(start.problems()).isEmpty();
        }
    }

    @Test
    void aTrainedRunWithoutWeightsIsRefused() {
        RunFolder kept = RunFolder.open(parent);
        kept.steps().remove(kept.steps().list());
        kept.update(RunState.RUNNING); // as after a kill
        assertThat(refusal(() -> RunStart.resume(parent, OptionalInt.empty(), BARS.summary())))
                .isEqualTo("problem.resume.weights");
        assertThat(RunFolder.open(parent).history().steps()).hasSize(8);
    }

    @Test
    void otherDataAreRefused() {
        Dataset fewer = TinyData.bars(8, 99, 30);
        assertThat(refusal(() -> RunStart.resume(parent, OptionalInt.of(3), fewer.summary(), RUN.data())))
                .isEqualTo("problem.resume.data");
        assertThat(refusal(() -> fork(4, child(3, 32), fewer))).isEqualTo("problem.resume.data");
        RunStart.resume(parent, OptionalInt.of(3), BARS.summary(), RUN.data()).close(); // the lock is free
    }

    @Test
    void metricsAfterTheSnapshotAreRemovedAndLoggedAgain() {
        RunFolder kept = RunFolder.open(parent);
        List<StepMetrics> rows = kept.history().steps();
        kept.steps().remove(List.of(8L));
        kept.update(RunState.RUNNING); // as after a kill
        try (RunStart start = RunStart.resume(parent, OptionalInt.empty(), BARS.summary(), RUN.data())) {
            assertThat(start.from()).hasValueSatisfying(from -> assertThat(from.step()).isEqualTo(5));
            assertThat(start.folder().history().steps()).extracting(StepMetrics::step).containsExactly(1L, 2L, 3L, 4L,
                    5L);
            assertThat(start.folder().history().evaluations()).hasSize(1);
        }
        train(RunStart.resume(parent, OptionalInt.empty(), BARS.summary(), RUN.data()));
        assertThat(RunFolder.open(parent).history().steps()).hasSameSizeAs(rows);
    }

    @Test
    void aForkStartsWithSnapshotMetricsAndStateOfItsParent() {
        RunSpec child = child(4, 32);
        try (RunStart start = fork(4, child, BARS)) {
            assertThat(start.run().parent()).contains(new Parent("test", 4));
            assertThat(start.folder().history().evaluations()).extracting(Evaluation::epoch).containsExactly(1);
            assertThat(new RunCatalogue(runs).list()).filteredOn(info -> info.name().equals("child")).singleElement()
                    .satisfies(info -> assertThat(info.epochs()).as("of its parent").isEqualTo(1),
                            info -> assertThat(info.heldOutNats()).isEmpty());
            OptimizerAndProgress state = start.from().flatMap(Checkpoint::continuation).orElseThrow();
            assertThat(state.family()).isEqualTo(child.model().family());
            assertThat(state.adam().updates()).isEqualTo(4);
        }
        assertThat(new NotesFile(parent).readOrNone().forked()).containsExactly(4L);
        assertThat(
                refusal(() -> RunStart.resume(runs.resolve("child"), OptionalInt.empty(), BARS.summary(), RUN.data())))
                .as("a fork without its first snapshot does not begin with fresh weights")
                .isEqualTo("problem.library.noSnapshot");
    }

    @Test
    void anotherBatchSizeRestartsTheEpoch() {
        OptimizerAndProgress state = RunFolder.open(parent).steps().checkpoint(8).continuation().orElseThrow();
        EpochPosition within = new EpochPosition(2, EpochPosition.Next.STEP);
        OptimizerAndProgress stopped = new OptimizerAndProgress(state.adam(), within, state.recent(), state.epoch(),
                state.nanos(),
                state.beta(), state.learningRate(), state.family());
        assertThat(stopped.withSettings(child(4, 32), true).position()).isEqualTo(within);
        assertThat(stopped.withSettings(child(4, 10), false).position()).isEqualTo(EpochPosition.START);
    }

    @Test
    void aForkNeedsMoreEpochsThanItsSnapshotHas() {
        assertThat(refusal(() -> fork(8, child(2, 32), BARS))).isEqualTo("problem.fork.epochs");
        assertThat(runs.resolve("child")).doesNotExist();
    }

    @Test
    void aForkWithTheSameSettingsEqualsTheContinuedParent() {
        train(fork(4, RUN.fork("child", 4, RUN.model().family(), RUN.optimizer()), BARS));
        Snapshot own = RunFolder.open(parent).steps().snapshot(8);
        assertThat(hashes(RunFolder.open(runs.resolve("child")).steps().snapshot(8))).isEqualTo(hashes(own));
    }

    private static SequencedMap<String, Integer> hashes(Snapshot snapshot) {
        SequencedMap<String, Integer> hashes = new TreeMap<>();
        snapshot.weights().forEach((name, tensor) -> hashes.put(name, Arrays.hashCode(tensor.values())));
        return hashes;
    }

    /// The networks of the offered family need codes instead of a latent space. Only convolutions determine the
    /// number of codes, so checking the family alone would allow it.
    @Test
    void aForkWithOtherNetworksLeavesNoFolder() {
        FamilySpec codes = FamilySpec.of(Family.VQ_VAE);
        assertThat(refusal(() -> fork(4, RUN.fork("child", 4, codes, child(3, 32).optimizer()), BARS)))
                .isEqualTo("problem.fork.family");
        assertThat(runs.resolve("child")).doesNotExist();
        assertThat(new NotesFile(parent).readOrNone().forked()).isEmpty();
    }

    @Test
    void onlyFamiliesWithTheSameNetworksAreOffered() {
        assertThat(RunStart.forks(RUN.model())).contains(Family.VAE, Family.BETA_VAE, Family.FACTOR_VAE, Family.IWAE,
                Family.WAKE_SLEEP).doesNotContain(Family.VQ_VAE, Family.CVAE, Family.AE);
        ModelSpec points = RUN.model().with(FamilySpec.of(Family.AE));
        assertThat(RunStart.forks(points)).contains(Family.AE, Family.RAE, Family.DAE).doesNotContain(Family.VAE,
                Family.VQ_VAE);
    }

    /// Every offered family can start, and no other can.
    @ParameterizedTest
    @EnumSource(Family.class)
    void exactlyTheOfferedFamiliesCanStart(Family family) {
        boolean offered = RunStart.forks(RUN.model()).contains(family);
        RunSpec child;
        try {
            child = RUN.fork("child", 4, FamilySpec.of(family), child(3, 32).optimizer());
        } catch (ProblemException _) {
            assertThat(offered).isFalse();
            return;
        }
        if (offered) {
            train(fork(4, child, BARS));
            assertThat(RunFolder.open(runs.resolve("child")).state()).isEqualTo(RunState.COMPLETED);
        } else {
            assertThat(refusal(() -> fork(4, child, BARS))).isEqualTo("problem.fork.family");
        }
    }

    @Test
    void aFailedStartDeletesANewRunAndKeepsAnExistingOne() {
        fork(4, child(3, 32), BARS).discard();
        assertThat(runs.resolve("child")).doesNotExist();
        RunStart.resume(parent, OptionalInt.of(3), BARS.summary()).discard();
        assertThat(RunFolder.open(parent).steps().list()).isNotEmpty();
    }

    @Test
    void aRunWithoutSavedWeightsIsDeleted() throws IOException {
        RunStart start = fork(4, child(3, 32), BARS);
        Files.createDirectories(start.place().resolve("states"));
        Files.createFile(start.place().resolve("states/4.safetensors"));
        Files.createFile(start.place().resolve(".elboroom-x.tmp"));
        assertThat(start.closeOrDiscard()).isTrue();
        assertThat(runs.resolve("child")).doesNotExist();
        assertThat(fork(4, child(3, 32), BARS).closeOrDiscard()).as("the folder is free again").isTrue();
    }

    @Test
    void aRunThatHasWeightsOrExistedBeforeOrWasMovedIsNotDeleted() throws IOException {
        assertThat(RunStart.resume(parent, OptionalInt.of(3), BARS.summary()).closeOrDiscard()).isFalse();
        assertThat(RunFolder.open(parent).steps().list()).isNotEmpty();
        RunStart moved = fork(4, child(3, 32), BARS);
        Files.move(moved.place(), runs.resolve("moved"));
        Files.createDirectory(moved.place());
        Files.createFile(moved.place().resolve("run.json"));
        assertThat(moved.closeOrDiscard()).isFalse();
        assertThat(moved.place().resolve("run.json")).exists();
        assertThat(runs.resolve("moved/run.json")).exists();
    }

    @Test
    void aFailedForkLeavesNoFolder() throws IOException {
        Path log = parent.resolve("metrics.csv");
        RunFolder opened = RunFolder.open(parent);
        Files.delete(log);
        Files.createDirectory(log);
        assertThat(refusal(() -> RunStart.fork(runs.resolve("child"), opened, 4, child(3, 32), BARS.summary(),
                Map.of()))).isEqualTo("problem.store.irregular");
        assertThat(runs.resolve("child")).doesNotExist();
    }

    private RunStart fork(long step, RunSpec child, Dataset data) {
        return RunStart.fork(runs.resolve("child"), RunFolder.open(parent), step, child, data.summary(), Map.of());
    }

    private static RunSpec child(int epochs, int batch) {
        return RUN.fork("child", 4, FamilySpec.of(Family.BETA_VAE).with("beta", "3"),
                new OptimizerSpec(1e-3, batch, epochs));
    }

    private static void train(RunStart start) {
        try (start) {
            RunRecorder recorder = new RunRecorder(start.folder(), Runnable::run,
                    new WriteRetry(_ -> {}, () -> {}, () -> true), Long.MAX_VALUE);
            try (TrainingLoop loop = new TrainingLoop(start.run(), BARS, start.from().orElse(null), recorder)) {
                while (loop.advance()) {
                    assertThat(loop.step()).isNotNegative();
                }
            }
        }
    }

    private static String refusal(ThrowingCallable refused) {
        return catchThrowableOfType(ProblemException.class, refused).problem().key();
    }
}

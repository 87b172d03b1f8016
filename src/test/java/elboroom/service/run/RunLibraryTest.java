package elboroom.service.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.latent.KeptGrid;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.Fork;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.store.run.RunFolder;
import elboroom.store.step.GridFile;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunLibraryTest {

    private static final Dataset BARS = TinyData.bars(8, 20, 5);
    private static final LoadedData DATA = new LoadedData(DataSpec.of("bars"), BARS);

    @TempDir
    Path parent;

    private RunLibrary library;

    @BeforeEach
    void open() {
        library = new RunLibrary(parent.resolve("runs"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aMissingFolderIsAnEmptyLibrary() {
        assertThat(own()).isEmpty();
        assertThat(library.freeName("digits-2d")).isEqualTo("digits-2d");
        assertThat(library.folder()).doesNotExist();
    }

    @Test
    void userRunsAreListedNewestFirst() throws IOException {
        for (String name : List.of("b", "c", "a")) {
            Path run = keep(name).path().resolve("run.json");
            Files.setLastModifiedTime(run, FileTime.fromMillis(1_000_000L * name.charAt(0)));
        }
        Files.createDirectory(library.folder().resolve("no-run"));
        assertThat(own()).containsExactly("c", "b", "a");
    }

    /// The file is of exactly these weights (`GridFile`), else it would not be read.
    @Test
    void bundledRunsKeepAGridAndOthersDoNot() throws IOException {
        for (Path run : library.bundled()) {
            RunAtStep opened = library.open(run);
            KeptGrid grid = opened.storedRun().grid().orElseThrow();
            assertThat(grid.isOf(opened.snapshot(), grid.base(), grid.grid())).as(run.toString()).isTrue();
        }
        RunAtStep bundled = library.open(library.first());
        RunFolder copy = RunFolder.create(parent.resolve("copy"), bundled.spec().named("copy"),
                bundled.opened().data());
        copy.steps().save(bundled.snapshot());
        GridFile.write(copy.path(), bundled.storedRun().grid().orElseThrow());
        assertThat(library.open(copy.path()).storedRun().grid()).isEmpty();
    }

    @Test
    void aRunBeingOpenedIsNotReadAgain() {
        Runnable opening = library.opening(library.first());
        opening.run();
        RunAtStep opened = library.open(library.first());
        library.opening(library.first()).run();
        assertThat(library.open(library.bundled().getFirst()).spec().name()).as("another run")
                .isEqualTo(RunLibrary.name(library.bundled().getFirst()));
        assertThat(library.open(library.first()).storedRun()).isNotSameAs(opened.storedRun());
    }

    @Test
    void anEarlyProblemIsReportedByTheNextOpening() {
        Path missing = parent.resolve("missing");
        library.opening(missing).run();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> library.open(missing));
    }

    @Test
    void aRunIsFoundAsItWasRemembered() {
        assertThat(library.find(library.remembered(library.first(), null))).contains(library.first());
        Path mine = parent.resolve("mine").toAbsolutePath();
        assertThat(library.find(library.remembered(mine, 3L))).contains(mine);
    }

    @Test
    void theForksOfARunAreFoundByItsName() {
        Path parent = keep("a").path();
        keep("other");
        library.create(spec("late").withParent(new Parent("a", 20)), DATA);
        library.create(spec("early").withParent(new Parent("a", 10)), DATA);
        library.create(spec("of-early").withParent(new Parent("early", 15)), DATA);
        assertThat(library.forks(parent)).containsExactly(new Fork("early", 10), new Fork("late", 20));
        assertThat(library.forks(parent.resolveSibling("late"))).isEmpty();
        assertThat(library.forks(Path.of("elsewhere", "a"))).as("another run of that name").isEmpty();
    }

    @Test
    void bundledRunsComeFirst() {
        keep("a");
        List<Boolean> bundled = library.list().stream().map(library::isBundled).toList();
        assertThat(bundled).last().isEqualTo(false);
        assertThat(bundled.subList(0, bundled.size() - 1)).doesNotContain(false);
    }

    @Test
    void aTakenNameGetsANumber() {
        keep("digits-2d");
        assertThat(library.freeName("digits-2d")).isEqualTo("digits-2d-2");
        keep("digits-2d-2");
        assertThat(library.freeName("digits-2d")).isEqualTo("digits-2d-3");
        assertThat(library.freeName("digits-10d")).isEqualTo("digits-10d");
    }

    @Test
    void aRunIsOpenedAtItsNewestSnapshot() {
        RunFolder kept = keep("a");
        kept.steps().save(snapshot(3));
        kept.steps().save(snapshot(20));
        kept.steps().save(20, new Latents(2, new float[4], new float[4], new int[2]));

        RunAtStep run = library.open(library.folder().resolve("a"));

        assertThat(run.snapshot().step()).isEqualTo(20);
        assertThat(run.latents()).hasValueSatisfying(latents -> assertThat(latents.size()).isEqualTo(2));
        assertThat(run.opened().data()).isEqualTo(BARS.summary());
        assertThat(run.spec()).isEqualTo(spec("a"));
        assertThat(run.at(20)).isSameAs(run);
        assertThat(run.at(3).snapshot().step()).isEqualTo(3);
        assertThat(run.at(3).latents()).isEmpty();
        kept.steps().save(snapshot(30));
        assertThat(library.open(kept.path()).latents()).isEmpty();
    }

    @Test
    void aRunHasTheNameOfItsFolderAfterThatWasRenamedByHand() throws IOException {
        keep("a").steps().save(snapshot(3));
        Files.move(library.folder().resolve("a"), library.folder().resolve("b"));

        RunAtStep run = library.open(library.folder().resolve("b"));

        assertThat(run.spec()).isEqualTo(spec("b"));
        assertThat(run.storedRun().at(3).name()).isEqualTo("b");
    }

    @Test
    void aRunOnPointsIncludesItsExamples() {
        DataSpec moons = DataSpec.of("toy:moons").withFitting(ImageFitting.square(28, 1)).withLimit(50);
        RunSpec run = new RunSpec("moons", moons, spec("a").model(), spec("a").optimizer(), 1);
        Dataset points = Datasets.load(moons, 1, Progress.IGNORED);
        library.create(run, new LoadedData(moons, points)).folder().steps().save(snapshot(1));
        LoadedData examples = requireNonNull(library.open(library.folder().resolve("moons")).opened().examples());
        assertThat(examples.summary()).isEqualTo(points.summary());
        keep("a").steps().save(snapshot(1));
        assertThat(library.open(library.folder().resolve("a")).opened().examples()).isNull();
    }

    @Test
    void aRunWithoutSnapshotsIsAProblem() {
        RunFolder begun = keep("a");
        assertThat(problem(begun.path())).isEqualTo(Problem.of("problem.library.empty", begun.path()));
        RunFolder ended = RunFolder.create(library.folder().resolve("b"), spec("b"), BARS.summary());
        assertThat(problem(ended.path())).as("nobody trains it")
                .isEqualTo(Problem.of("problem.library.noSnapshot", ended.path()));
    }

    @Test
    void aDamagedRunIsOpenedAndReportsWhatIsMissing() throws IOException {
        RunFolder kept = keep("a");
        kept.steps().save(snapshot(3));
        kept.steps().save(snapshot(20));
        assertThat(library.open(kept.path()).storedRun().problems()).isEmpty();
        Files.writeString(kept.path().resolve("snapshots/20.safetensors"), "cut");
        Files.delete(kept.path().resolve("run.json"));
        RunAtStep run = library.open(library.folder().resolve("a"));
        assertThat(run.snapshot().step()).isEqualTo(3);
        assertThat(run.storedRun().problems()).extracting(Problem::key)
                .containsExactly("problem.store.run.recovered.missing", "problem.store.snapshot.older");
        assertThat(own()).containsExactly("a");
    }

    @Test
    void aFolderWithoutARunIsAProblem() throws IOException {
        assertThat(problem(Files.createDirectory(parent.resolve("empty"))).key()).isEqualTo("problem.store.run.none");
        assertThat(problem(parent.resolve("gone")).key()).isEqualTo("problem.store.missing");
    }

    private RunFolder keep(String name) {
        return library.create(spec(name), DATA).folder();
    }

    private static RunSpec spec(String name) {
        RunSpec run = Runs.mlp(BARS, 2, 1);
        return new RunSpec(name, run.data(), run.model(), run.optimizer(), run.seed());
    }

    private static Snapshot snapshot(long step) {
        return new Snapshot(spec("a").model(), step, 0, Map.of("bias", new Tensor(new int[]{2}, new float[]{1, 2})));
    }

    private List<String> own() {
        return library.list().stream().filter(run -> !library.isBundled(run)).map(RunLibrary::name).toList();
    }

    private Problem problem(Path run) {
        return assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> library.open(run))
                .actual().problem();
    }
}

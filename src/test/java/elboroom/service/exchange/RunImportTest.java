package elboroom.service.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.ExportFormat;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ml.family.Models;
import elboroom.service.engine.Answers;
import elboroom.service.engine.Query;
import elboroom.service.run.RunLibrary;
import elboroom.store.run.NotesFile;
import elboroom.store.run.Problems;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.store.run.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A run as one file: exported, and imported again, also when it was damaged or made to do harm.
class RunImportTest {

    private static final RunSources NONE = new RunSources(new Answers() {
        @Override
        public <T> T ask(Snapshot snapshot, Query<T> query, Runnable check) {
            throw new AssertionError(query);
        }
    }, () -> {
        throw new AssertionError();
    });

    @TempDir
    Path parent;

    private Path file;
    private Path runs;
    private RunFolder original;
    private RunLibrary library;

    @BeforeEach
    void export() {
        original = RunFolder.create(parent.resolve("original"), Samples.SPEC, Samples.SUMMARY);
        original.steps().save(Samples.snapshot(10));
        original.steps().save(10, Samples.latents());
        original.append(Samples.evaluated(10));
        original.steps().save(Samples.snapshot(20));
        original.update(RunState.COMPLETED);
        new NotesFile(original.path()).change(notes -> notes.withText("mine"));
        file = parent.resolve("first.elboroom");
        write(OptionalLong.empty(), file);
        runs = parent.resolve("runs");
        library = new RunLibrary(runs);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aRunComesBackWithItsStepsMetricsAndNotes() throws IOException {
        RunImport.Imported imported = take(file);
        assertThat(imported.known()).isFalse();
        assertThat(imported.run()).isEqualTo(runs.resolve("first light"));
        RunFolder run = RunFolder.open(imported.run());
        assertThat(run.spec()).isEqualTo(original.spec());
        assertThat(run.history()).usingRecursiveComparison().isEqualTo(original.history());
        assertThat(run.steps().list()).containsExactly(10L, 20L);
        assertThat(run.steps().latents(10)).isPresent();
        assertThat(run.notes().text()).isEqualTo("mine");
        assertThat(run.problems()).isEmpty();
        try (Stream<Path> entries = Files.list(runs)) {
            assertThat(entries).containsExactly(imported.run());
        }
    }

    @Test
    void aRunWithADamagedStepOrSpecificationIsRefused() throws IOException {
        Path weights = original.path().resolve("snapshots").resolve("10.safetensors");
        byte[] whole = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(whole, 100));
        write(OptionalLong.empty(), file);
        assertThat(Problems.keyOf(() -> take(file))).isEqualTo("problem.archive.damaged");
        Files.write(weights, whole);
        Path json = original.path().resolve("run.json");
        String text = Files.readString(json);
        Files.writeString(json, text.substring(0, 100));
        write(OptionalLong.empty(), file);
        for (Optional<Path> to : List.of(Optional.<Path>empty(), Optional.of(parent.resolve("elsewhere")))) {
            assertThat(Problems.keyOf(() -> new RunImport(library).archive(file, to, Progress.IGNORED)))
                    .isIn("problem.archive.damaged", "problem.store.run.json");
        }
        assertThat(parent.resolve("elsewhere")).doesNotExist();
        assertThat(runs).satisfiesAnyOf(folder -> assertThat(folder).doesNotExist(),
                folder -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path again = parent.resolve("again.elboroom");
        write(OptionalLong.empty(), again);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void oneStepCanBeExported() {
        Path one = parent.resolve("one.elboroom");
        write(OptionalLong.of(10), one);
        RunFolder run = RunFolder.open(take(one).run());
        assertThat(run.steps().list()).containsExactly(10L);
        assertThat(run.history()).usingRecursiveComparison().isEqualTo(original.history());
    }

    @Test
    void aRunThatIsThereIsRecognisedAndADifferentOneIsNot() {
        Path imported = take(file).run();
        assertThat(take(file)).isEqualTo(new RunImport.Imported(imported, true));
        Path one = parent.resolve("one.elboroom");
        write(OptionalLong.of(10), one);
        assertThat(take(one).run()).as("it contains these steps").isEqualTo(imported);
        RunFolder.open(imported).update(RunState.STOPPED);
        assertThat(take(file)).isEqualTo(new RunImport.Imported(runs.resolve("first light-2"), false));
    }

    @Test
    void aChosenFolderMustBeFree() {
        Path target = parent.resolve("elsewhere");
        RunImport.Imported imported = new RunImport(library).archive(file, Optional.of(target), Progress.IGNORED);
        assertThat(RunFolder.open(imported.run()).steps().list()).hasSize(2);
        assertThat(Problems.keyOf(
                () -> new RunImport(library).archive(file, Optional.of(target), Progress.IGNORED)))
                .isEqualTo("problem.store.run.exists");
        assertThat(parent.resolve(".importing")).doesNotExist();
    }

    @Test
    void aCancelledImportOrExportLeavesNothing() {
        assertThatThrownBy(() -> new RunImport(library).archive(file, Optional.empty(), (_, _) -> false))
                .isInstanceOf(CancellationException.class);
        assertThat(runs).isEmptyDirectory();
        Path cancelled = parent.resolve("cancelled.elboroom");
        assertThatThrownBy(() -> new RunExport(original, OptionalLong.empty(), ExportFormat.ELBOROOM, cancelled)
                .write(NONE, (_, _) -> false)).isInstanceOf(CancellationException.class);
        assertThat(cancelled).doesNotExist();
    }

    @Test
    void aModelComesBackAsARunWithOneStep() throws IOException {
        ModelSpec spec = new ModelSpec(new ImageShape(1, 6, 5), Architecture.MLP, List.of(4), 2,
                new Likelihood.Bernoulli());
        RunFolder run = RunFolder.create(parent.resolve("trained"),
                new RunSpec("trained", DataSpec.of("digits"), spec, new OptimizerSpec(1e-3, 32, 2), 3),
                new DataSummary("digits", spec.shape(), 90, 10, List.of("a", "b"), List.of()));
        run.steps().save(new Snapshot(spec, 40, 2, Models.of(spec).initialWeights(1)));
        Path folder = parent.resolve("model");
        new RunExport(run, OptionalLong.empty(), ExportFormat.PYTORCH, folder).write(NONE, Progress.IGNORED);
        Path imported = new RunImport(library).model(folder, Optional.empty(), Optional.empty()).run();
        RunFolder back = RunFolder.open(imported);
        assertThat(imported).isEqualTo(runs.resolve("trained"));
        assertThat(back.spec()).isEqualTo(run.spec());
        assertThat(back.summary()).isEqualTo(run.summary());
        assertThat(back.steps().list()).containsExactly(40L);
        assertThat(back.steps().snapshot(40).weights().get("decoder.dense1.weight")).usingRecursiveComparison()
                .isEqualTo(run.steps().snapshot(40).weights().get("decoder.dense1.weight"));
        Files.writeString(folder.resolve("weights.safetensors"), "damaged");
        assertThat(Problems.keyOf(
                () -> new RunImport(library).model(folder, Optional.empty(), Optional.empty())))
                .startsWith("problem.store.tensors.");
        try (Stream<Path> entries = Files.list(runs)) {
            assertThat(entries).containsExactly(imported);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/evil", "snapshots/../../evil", "snapshots\\5.safetensors", "C:evil",
            "snapshots/05.safetensors", "snapshots/5.safetensors/x", "run.lock", ".deleted/run.json", "extra.txt"})
    void unknownNamesAreRefused(String name) throws IOException {
        Path hostile = archive(name, "x");
        assertThat(Problems.keyOf(() -> take(hostile))).isEqualTo("problem.archive.name");
        assertThat(runs).doesNotExist();
        assertThat(parent.resolve("evil")).doesNotExist();
    }

    @Test
    void aLinkIsAFileWithoutWeights() throws IOException {
        Path hostile = archive("snapshots/30.safetensors", "../../../../etc/passwd");
        assertThat(Problems.keyOf(() -> take(hostile))).isEqualTo("problem.archive.damaged");
        Path only = parent.resolve("only.elboroom");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(only))) {
            put(zip, "run.json", Files.readString(original.path().resolve("run.json")));
            put(zip, "snapshots/30.safetensors", "/etc/passwd");
        }
        assertThat(Problems.keyOf(() -> new RunImport(library).archive(only, Optional.of(parent.resolve("only")),
                Progress.IGNORED))).isEqualTo("problem.archive.damaged");
        assertThat(parent.resolve("only")).doesNotExist();
    }

    @Test
    void aBombIsRefused() throws IOException {
        Path hostile = parent.resolve("bomb.elboroom");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(hostile))) {
            put(zip, "run.json", "{}");
            put(zip, "snapshots/1.safetensors", "x");
            zip.putNextEntry(new ZipEntry("metrics.csv"));
            zip.write(new byte[8 << 20]);
        }
        assertThat(Problems.keyOf(() -> take(hostile))).isEqualTo("problem.archive.large");
        assertThat(runs).doesNotExist();
    }

    @Test
    void aNameThatOccursTwiceIsRefused() throws IOException {
        Path hostile = archive("snapshots/11.safetensors", "x");
        byte[] bytes = Files.readAllBytes(hostile);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("snapshots/11.", "snapshots/10.");
        Files.write(hostile, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Problems.keyOf(() -> take(hostile))).isIn("problem.archive.twice", "problem.archive.damaged");
        assertThat(runs).doesNotExist();
    }

    @Test
    void aDamagedFileIsRefusedAndLeavesNothing() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = parent.resolve("damaged.elboroom");
        for (int cut : new int[]{0, 1, 10, bytes.length / 2, bytes.length - 1}) {
            Files.write(damaged, Arrays.copyOf(bytes, cut));
            assertThat(Problems.keyOf(() -> take(damaged))).as("cut at " + cut).isIn("problem.archive.damaged",
                    "problem.archive.name");
        }
        for (int at = 40; at < bytes.length; at += 97) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 0x10;
            Files.write(damaged, flipped);
            refusedOrWhole(damaged);
        }
        Files.writeString(damaged, "PK\u0003\u0004 no archive");
        assertThat(Problems.keyOf(() -> take(damaged))).isEqualTo("problem.archive.damaged");
    }

    /// A flipped bit may be in a field that does not matter, such as a date.
    private void refusedOrWhole(Path damaged) {
        Path target = parent.resolve("target");
        try {
            new RunImport(library).archive(damaged, Optional.of(target), Progress.IGNORED);
            RunFolder run = RunFolder.open(target);
            assertThat(run.steps().list().stream().map(step -> run.steps().snapshot(step))).isNotEmpty();
            delete(target);
        } catch (ProblemException e) {
            assertThat(e.problem().key()).startsWith("problem.archive.");
            assertThat(target).doesNotExist();
            assertThat(parent.resolve(".importing")).doesNotExist();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunImport.Imported take(Path archive) {
        return new RunImport(library).archive(archive, Optional.empty(), Progress.IGNORED);
    }

    private void write(OptionalLong step, Path to) {
        new RunExport(original, step, ExportFormat.ELBOROOM, to).write(NONE, Progress.IGNORED);
    }

    /// The run with one more file.
    private Path archive(String name, String content) throws IOException {
        Path archive = parent.resolve("hostile.elboroom");
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, name, content);
            try (Stream<Path> all = Files.walk(original.path())) {
                for (Path each : all.filter(Files::isRegularFile).toList()) {
                    zip.putNextEntry(new ZipEntry(original.path().relativize(each).toString().replace('\\', '/')));
                    Files.copy(each, zip);
                }
            }
        }
        return archive;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}

package elboroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Resuming a run with lost or replaced parts: nothing that is left is overwritten, and inexact continuation is
/// reported.
@Tag("engine")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // otherwise training would wait for a folder forever
class DamagedResumeTest {

    @TempDir
    Path folder;

    private Path run = Path.of("");

    /// Stores the steps 0, 1, 2, 3, 5 and 6, of which 3 and 6 can be resumed exactly.
    @BeforeEach
    void train() {
        run = folder.resolve("moons");
        TinyRun.moons(run, 2).succeeds();
    }

    private Execution resumed() {
        return Execution.of("train", "--resume", run, "--epochs", 3);
    }

    @Test
    void aRunWithoutSnapshotsIsNotModified() throws IOException {
        delete("snapshots");
        refused("none of its weights are left");
        delete("states");
        delete("latents");
        refused("none of its weights are left");
        Files.delete(run.resolve("metrics.csv"));
        refused("none of its weights are left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshots", "states", "latents"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aLinkOrAFileInPlaceOfAFolderIsRefused(String part) throws IOException {
        Path elsewhere = Files.move(run.resolve(part), folder.resolve("elsewhere"));
        Files.createSymbolicLink(run.resolve(part), elsewhere);
        refused(part);
        Files.delete(run.resolve(part));
        Files.createFile(run.resolve(part));
        refused(part);
    }

    @Test
    void adamRestartsWithoutAnyState() throws IOException {
        delete("states");
        assertThat(resumed().succeeds().err()).contains("The snapshot of step 6 in " + run
                + " has no optimizer state, so training from there restarts Adam. To continue exactly, restore the run");
    }

    @Test
    void anExactStepIsSuggestedIfTheNewestStateIsMissing() throws IOException {
        Files.delete(run.resolve("states/6.safetensors"));
        assertThat(resumed().succeeds().err()).contains("has no optimizer state, so training from there restarts Adam. "
                + "To continue exactly, fork from step 3.");
    }

    @Test
    void anExactStepIsSuggestedIfTheStateIsDamaged() throws IOException {
        Files.write(run.resolve("states/6.safetensors"), new byte[3]);
        assertThat(resumed().succeeds().err()).contains("so training from there restarts Adam. To continue exactly, "
                + "fork from step 3.");
    }

    @Test
    void resumingBeforeADamagedSnapshotIsReportedAsInexact() throws IOException {
        Files.write(run.resolve("snapshots/6.safetensors"), new byte[3]);
        assertThat(resumed().succeeds().err()).contains("(step 6) is damaged", "The snapshot of step 5 in " + run
                + " has no optimizer state and only half precision, so training from there restarts Adam. "
                + "To continue exactly, fork from step 3.");
    }

    @Test
    void unreadableMetricsAreKeptUnderAnotherName() throws IOException {
        Path metrics = run.resolve("metrics.csv");
        String old = Files.readString(metrics).replace(',', ';');
        Files.writeString(metrics, old);
        assertThat(resumed().succeeds().err()).contains("lines that cannot be read from " + metrics,
                "kept as metrics.damaged.csv");
        assertThat(run.resolve("metrics.damaged.csv")).hasContent(old);
    }

    @Test
    void weightsOfAnotherModelAreRefusedBeforeAnythingIsChanged() throws IOException {
        Path json = run.resolve("run.json");
        Files.writeString(json, Files.readString(json).replace("\"latent\": 2", "\"latent\": 3"));
        refused("the weights of step 6 do not fit the model in run.json");
        Execution.of("evaluate", run, "--nll-samples", "0").fails(1, "expected the shape [6, 16], found [4, 16]");
    }

    @Test
    void anExactResumeDoesNotMentionAdam() {
        assertThat(resumed().succeeds().err()).contains("Continuing from step 6").doesNotContain("Adam");
    }

    private void refused(String word) throws IOException {
        SortedMap<Path, Integer> before = files();
        resumed().fails(1, word);
        assertThat(files()).isEqualTo(before);
    }

    private SortedMap<Path, Integer> files() throws IOException {
        SortedMap<Path, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> Files.isRegularFile(file) && !file.endsWith("run.lock"))
                    .forEach(file -> files.put(file, hash(file)));
        }
        return files;
    }

    private static int hash(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String part) throws IOException {
        Files.walkFileTree(run.resolve(part), new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
        Files.delete(run.resolve(part));
    }
}

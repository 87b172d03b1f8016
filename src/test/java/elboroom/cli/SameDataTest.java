package elboroom.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import elboroom.domain.data.DataSpec;
import elboroom.domain.run.RunSpec;
import elboroom.store.run.RunFolder;
import elboroom.testing.IdxSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A run's own data must be those that it was trained on, not others at the same path.
@Tag("engine")
class SameDataTest {

    private static final int HEADER = 16;

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private Path run = Path.of("");

    @BeforeEach
    void train() throws IOException {
        data = IdxSamples.write(folder.resolve("noise"), 8, 60, 20);
        run = folder.resolve("run");
        Path roundabout = folder.resolve("run/../noise");
        Execution.of("train", "--data", roundabout, "--hidden", 8, "--latent", 2, "--epochs", 1, "--out", run)
                .succeeds();
    }

    @Test
    void theAbsolutePathIsStoredWithAFingerprint() {
        DataSpec stored = RunFolder.open(run).spec().data();

        assertThat(Path.of(stored.source())).isAbsolute().isEqualTo(data.toAbsolutePath());
        assertThat(stored.fingerprint()).get().satisfies(fingerprint -> {
            assertThat(fingerprint.train()).isEqualTo(60);
            assertThat(fingerprint.heldOut()).isEqualTo(20);
            assertThat(fingerprint.trainHash()).hasSize(32).isNotEqualTo(fingerprint.heldOutHash());
        });
    }

    @Test
    void otherDataAtTheSamePathAreRefused() throws IOException {
        change(data.resolve("train-images-idx3-ubyte"));

        refusedWithoutData("same number of examples, different content");
        Execution.of("evaluate", run, "--data", data, "--nll-samples", 0).succeeds();
        Execution.of("train", "--resume", run, "--epochs", 2, "--data", data).fails(1,
                "differ from the data of the run");
        Execution.of("train", "--from", run + "@last", "--epochs", 2, "--data", data, "--out", folder.resolve("b"))
                .succeeds();
        assertThat(RunFolder.open(folder.resolve("b")).spec().data().fingerprint())
                .isNotEqualTo(RunFolder.open(run).spec().data().fingerprint());
    }

    @Test
    void comparingNamesTheRunWhoseDataWereReplaced() throws IOException {
        change(data.resolve("t10k-images-idx3-ubyte"));
        Path later = folder.resolve("later");
        Execution.of("train", "--data", data, "--hidden", 8, "--latent", 2, "--epochs", 1, "--out", later).succeeds();
        String reason = "Cannot use the data of the run run. The data in " + data
                + " differ from the data of the run";

        for (Execution compared : List.of(compare(run, later), compare(later, run))) {
            assertThat(compared.succeeds().err()).containsOnlyOnce(reason).doesNotContain("run later");
        }
        Execution neither = compare(run, run + "@0");
        assertThat(neither.code()).isEqualTo(1);
        assertThat(neither.err()).hasLineCount(2).containsOnlyOnce(reason).contains("--data", "--image");
        assertThat(compare(later, later).succeeds().err()).doesNotContain("Cannot use");
    }

    private Execution compare(Object first, Object second) {
        return Execution.of("compare", first, second, "--out", folder.resolve("compared.png"));
    }

    @Test
    void aChangedNumberOfExamplesIsReportedWithBothNumbers() throws IOException {
        IdxSamples.write(data, 8, 50, 20);

        refusedWithoutData("60 + 20 then, 50 + 20 now");
    }

    @Test
    void heldOutExamplesAreComparedUnderAnotherLimitToo() throws IOException {
        Execution.of("evaluate", run, "--limit", 30, "--nll-samples", 0).succeeds();
        change(data.resolve("t10k-images-idx3-ubyte"));
        Execution.of("evaluate", run, "--limit", 30).fails(1, "differ from the data of the run");
    }

    @Test
    void movedDataAreFoundWithDataOptionAndTheirPathIsSaved() throws IOException {
        Path moved = Files.move(data, folder.resolve("moved"));

        refusedWithoutData("does not exist", "noise");
        Execution.of("train", "--resume", run, "--epochs", 2, "--data", moved).succeeds();
        assertThat(RunFolder.open(run).spec().data().source()).isEqualTo(moved.toAbsolutePath().toString());
        Execution.of("evaluate", run, "--nll-samples", 0).succeeds();
    }

    @Test
    void aRunWithoutFingerprintOpensAndItsRelativePathIsNotResolved() throws IOException {
        Path json = run.resolve("run.json");
        String older = Files.readString(json, UTF_8).replaceFirst(",\\s*\"fingerprint\": \\{[^}]*}", "");
        Files.writeString(json, older);
        Execution.of("evaluate", run, "--nll-samples", 0).succeeds();

        RunSpec spec = RunFolder.open(run).spec();
        Files.writeString(json, older.replace(spec.data().source(), "."));
        refusedWithoutData("does not say in which folder");
        Execution.of("train", "--resume", run, "--epochs", 2, "--data", data).succeeds();
    }

    private void refusedWithoutData(String... words) {
        Execution.of("train", "--resume", run, "--epochs", 2).fails(1, words);
        Execution.of("train", "--from", run + "@last", "--epochs", 2, "--out", folder.resolve("fork")).fails(1, words);
        Execution.of("evaluate", run).fails(1, words);
        Execution.of("encode", run, "--out", folder.resolve("codes.csv")).fails(1, words);
        Execution compared = compare(run, run);
        assertThat(compared.code()).isEqualTo(1);
        assertThat(compared.err()).contains(words).doesNotContain("Exception");
        assertThat(folder.resolve("fork")).doesNotExist();
    }

    private static void change(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(HEADER);
            int first = bytes.read();
            bytes.seek(HEADER);
            bytes.write(first ^ 0xff);
        }
    }
}

package elboroom.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.cli.Execution;
import elboroom.data.table.TableFiles;
import elboroom.domain.model.Likelihood;
import elboroom.domain.table.TableSchema;
import elboroom.store.run.RunFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Training on tables, and what a run says of them without the file.
@Tag("engine")
class TableRunTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "learned", "per-pixel", "optimal"})
    void everyScaleTrainsWithCategoriesAndMissingValues(String sigma) throws IOException {
        Path table = withMissing();
        Path run = folder.resolve("run");
        train(run, table, "--missing", "mask", "--sigma", sigma);
        RunFolder opened = RunFolder.open(run);
        TableSchema schema = opened.summary().table().orElseThrow();
        assertThat(schema.names()).containsExactly("x", "colour");
        assertThat(schema.missing()).isTrue();
        assertThat(opened.spec().data().choices().table().schema()).contains(schema);
        assertThat(opened.spec().model().likelihood()).isInstanceOf(Likelihood.Columns.class);
        Execution.of("evaluate", run, "--nll-samples", "4").succeeds();
        Files.delete(table);
        assertThat(RunFolder.open(run).summary().table()).contains(schema);
    }

    private Path withMissing() throws IOException {
        String text = Files.readString(TableFiles.of("categorical"));
        return Files.writeString(folder.resolve("table.csv"),
                text.replaceFirst("0\\.105,", "?,").replaceFirst("1\\.359,[^,]*,", "1.359,,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vae", "iwae", "wake-sleep", "cvae", "beta-tcvae", "factor-vae", "dip-vae", "info-vae",
            "ae",
            "rae", "sparse-ae", "dae", "contractive-ae", "vq-vae"})
    void everyFamilyTrains(String family) throws IOException {
        Path run = folder.resolve("run");
        train(run, withMissing(), "--missing", "mask", "--model", family);
        assertThat(Files.readString(run.resolve("metrics.csv"))).doesNotContain("NaN");
    }

    private static void train(Path run, Path table, Object... more) {
        Object[] all = new Object[13 + more.length];
        Object[] fixed = {"train", "--data", table, "--out", run, "--epochs", "2", "--hidden", "8", "--batch", "64",
                "--latent", "3"};
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        Execution.of(all).succeeds();
    }

    @Test
    void whatDoesNotSuitATableIsRefused() {
        Object table = TableFiles.of("bom");
        Path run = folder.resolve("run");
        Execution.of("train", "--data", table, "--out", run, "--arch", "conv").fails(2, "rows of numbers");
        Execution.of("train", "--data", table, "--out", run, "--likelihood", "bernoulli").fails(2, "Gaussian");
        assertThat(run).doesNotExist();
    }
}

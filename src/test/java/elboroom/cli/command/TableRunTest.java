package elboroom.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

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
    void whatIsDecodedCanBeWrittenInTheUnitsOfTheTable() throws IOException {
        Path run = folder.resolve("run");
        train(run, withMissing(), "--missing", "mask");
        Path out = folder.resolve("out.csv");
        Execution.of("manifold", run, "--grid", "3", "--out", out).succeeds();
        assertThat(Files.readAllLines(out)).hasSize(10).first().isEqualTo("z_0,z_1,z_2,x,colour,p(colour)");
        Execution.of("traverse", run, "--steps", "4", "--out", out).succeeds();
        assertThat(Files.readAllLines(out)).hasSize(13);
        Execution.of("sample", run, "--n", "5", "--out", out).succeeds();
        assertThat(Files.readAllLines(out)).hasSize(6).element(1).asString().containsAnyOf("red", "파랑");
        Execution.of("reconstruct", run, "--out", out).succeeds();
        assertThat(Files.readAllLines(out)).hasSize(31).first()
                .isEqualTo("line,original x,original colour,x,colour,p(colour)");
        Execution.of("reconstruct", run, TableFiles.of("categorical"), "--out", out).succeeds();
        assertThat(Files.readAllLines(out)).hasSize(301).element(1).asString().startsWith("2,0.001,red,");
        Execution.of("reconstruct", run, TableFiles.of("bom"), "--out", out).fails(1, "column x");
        Execution.of("encode", run, "--out", out).succeeds();
        assertThat(Files.readAllLines(out).getFirst()).endsWith("attribute_line,attribute_x,attribute_colour");
    }

    @Test
    void picturesAreCharts() throws IOException {
        Path run = folder.resolve("run");
        train(run, withMissing(), "--missing", "mask");
        Path out = folder.resolve("out.png");
        for (String command : List.of("manifold", "traverse", "sample", "reconstruct")) {
            Execution.of(command, run, "--out", out).succeeds();
            BufferedImage picture = ImageIO.read(out.toFile());
            assertThat(picture.getWidth()).as(command).isGreaterThan(300);
            Files.delete(out);
        }
        Execution.of("animate", run, "--view", "traversal", "--size", "200", "--out", folder.resolve("a.gif"))
                .succeeds();
        Execution.of("compare", run, run, "--out", out).fails(1, "table");
        Execution.of("data", TableFiles.of("bom"), "--sheet", out).succeeds();
        assertThat(ImageIO.read(out.toFile()).getWidth()).isGreaterThan(1000);
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

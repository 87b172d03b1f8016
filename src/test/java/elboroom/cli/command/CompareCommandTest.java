package elboroom.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import elboroom.cli.Execution;
import elboroom.cli.Samples;
import elboroom.data.Datasets;
import elboroom.data.Split;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Reconstruction;
import elboroom.ml.explore.Explorer;
import elboroom.picture.Montage;
import elboroom.store.run.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares small runs and a bundled one.
@Tag("engine")
class CompareCommandTest {

    private static final String BUNDLED = "digits-10d-beta4";

    @TempDir
    static Path shared;

    private static Path first = Path.of("");
    private static Path second = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void train() {
        first = train("first", "--seed", "1");
        second = train("second", "--beta", "2");
    }

    private static Path train(String name, String... more) {
        Path run = shared.resolve(name);
        Execution.of("train", "--data", "digits", "--limit", "256", "--hidden", "32", "--latent", "3", "--epochs", "1",
                "--out", run, more[0], more[1]).succeeds();
        return run;
    }

    @Test
    void theSheetHasARowPerRunAndTheTableTheDifferences() throws IOException {
        Path sheet = folder.resolve("sheet.png");
        Execution result = Execution.of("compare", first, second, first + "@0", BUNDLED, "--out", sheet).succeeds();
        BufferedImage drawn = ImageIO.read(sheet.toFile());
        assertThat(drawn.getHeight()).isGreaterThan(4 * 28);
        assertThat(drawn.getWidth()).isGreaterThan(11 * 28);
        assertThat(result.out())
                .contains("first@2", "second@2", "first@0", BUNDLED + "@6280", "Family", "beta-vae",
                        "held-out", "Procrustes distance between the encoded held-out examples of first@2 and second@2")
                .doesNotContain("Architecture", BUNDLED + "@6280:");
    }

    @Test
    void jsonHasTheSameContent() {
        JsonObject json = Execution.of("compare", first, first, second, "--example", "7", "--to", "8", "--steps", "3",
                "--json", "--out", folder.resolve("sheet.png")).succeeds().json();
        assertThat(json.getAsJsonArray("runs")).hasSize(3);
        JsonObject run = json.getAsJsonArray("runs").get(2).getAsJsonObject();
        assertThat(run.get("run").getAsString()).isEqualTo("second");
        assertThat(run.getAsJsonObject("settings").get("family").getAsString()).isEqualTo("beta-vae");
        assertThat(run.getAsJsonObject("heldOut").get("step").getAsLong()).isEqualTo(2);
        assertThat(run.getAsJsonObject("probe").get("reconstruction").getAsDouble()).isPositive();
        assertThat(json.getAsJsonArray("procrustes")).hasSize(3);
        assertThat(json.getAsJsonArray("procrustes").get(0).getAsJsonObject().get("distance").getAsDouble())
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void eachEndOfAPathIsEncodedUnderItsOwnClass() throws IOException {
        Path run = train("conditional", "--model", "cvae");
        Split examples = Datasets
                .load(DataSpec.of("digits").withFitting(ImageFitting.square(28, 1)).withLimit(256), 1, Progress.IGNORED)
                .heldOut();
        int to = IntStream.range(1, examples.size()).filter(i -> examples.label(i) != examples.label(0)).findFirst()
                .orElseThrow();
        Path sheet = folder.resolve("sheet.png");
        Execution.of("compare", run, run, "--to", to, "--steps", "2", "--out", sheet).succeeds();
        try (Explorer explorer = new Explorer(RunFolder.open(run).steps().newest().orElseThrow())) {
            Reconstruction first = explorer.reconstruct(examples.image(0), examples.label(0));
            LatentPoint end = explorer.reconstruct(examples.image(to), examples.label(to)).mean();
            List<ImageData> path = explorer.decode(List.of(first.mean(), end.withLabel(examples.label(0))));
            List<ImageData> row = List.of(first.input(), first.output(), path.getFirst(), path.getLast());
            BufferedImage expected = Montage.labelled(Stream.concat(row.stream(), row.stream()).toList(),
                    List.of("conditional 2", "conditional 2"), 4, 4, 2);
            assertThat(pixels(ImageIO.read(sheet.toFile()))).isEqualTo(pixels(expected));
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void anImageFileNeedsNoData() {
        Path image = Samples.picture(folder.resolve("bar.png"), 40, 60);
        Execution.of("compare", "mnist-2d", BUNDLED, "--image", image, "--out", folder.resolve("sheet.png")).succeeds();
        assertThat(folder.resolve("sheet.png")).exists();
    }

    @Test
    void incomparableRunsAreReported() {
        Path sheet = folder.resolve("sheet.png");
        Execution.of("compare", first, "nowhere", "--out", sheet).fails(1, "nowhere");
        Execution.of("compare", first, BUNDLED, "--example", "2000", "--out", sheet).fails(2, "1,999");
        Execution.of("compare", "mnist-2d", "mnist-2d", "--image", folder.resolve("none.png"), "--out", sheet).fails(1,
                "none.png");
        Execution.in(Locale.KOREAN, "compare", first, "--out", sheet).fails(2, "compare");
        assertThat(sheet).doesNotExist();
    }
}

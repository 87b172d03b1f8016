package elboroom.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import elboroom.cli.Execution;
import elboroom.store.run.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Replays of a run with three snapshots, at the steps 0, 1 and 2.
@Tag("engine")
class AnimateCommandTest {

    @TempDir
    static Path shared;

    private static Path run = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void train() {
        run = trained("tiny", "--data", "digits", "--hidden", "16", "--latent", "3");
    }

    private static Path trained(String name, String... options) {
        Path out = shared.resolve(name);
        Execution.of(Stream.concat(
                Stream.of("train", "--limit", "256", "--epochs", "1", "--out", out),
                Stream.of(options)).toArray()).succeeds();
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "manifold", "traversal", "reconstruction"})
    void aGifHasAFrameForEachSnapshot(String view) throws IOException {
        Path file = folder.resolve("a.gif");
        Execution result = Execution.of("animate", run, "--view", view, "--out", file, "--size", "200").succeeds();
        assertThat(result.err()).contains("Snapshots drawn: 3 of 3. Saved to " + file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            assertThat(reader.getWidth(0)).isEqualTo(200);
            assertThat(reader.read(1).getHeight()).as("step and picture change").isGreaterThan(20);
        }
    }

    @Test
    void pngOutputIsReproducible() {
        for (String name : new String[]{"1.png", "2.png"}) {
            Execution.of("animate", run, "--view", "manifold", "--grid", "3", "--out", folder.resolve(name))
                    .succeeds();
        }
        assertThat(folder.resolve("1.png")).hasSameBinaryContentAs(folder.resolve("2.png"));
    }

    @Test
    void theLastStepCanBeChosen() {
        Execution result = Execution.of("animate", run + "@0", "--view", "traversal", "--out", folder.resolve("a.png"));
        assertThat(result.succeeds().err()).contains("Only one snapshot");
        Execution.of("animate", run + "@7", "--view", "map", "--out", folder.resolve("b.gif")).fails(1, "0, 1, 2");
    }

    @Test
    void aBundledModelHasOneFrame() {
        Path file = folder.resolve("a.gif");
        assertThat(Execution.of("animate", "mnist-2d", "--view", "map", "--out", file).succeeds().err())
                .contains("is a still image");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void unreadableSnapshotsAreReportedAndSkipped() throws IOException {
        Path damaged = trained("damaged", "--data", "digits", "--hidden", "8", "--latent", "2");
        Files.writeString(damaged.resolve("snapshots/1.safetensors"), "no weights");
        Execution result = Execution.of("animate", damaged, "--view", "manifold", "--grid", "3", "--out",
                folder.resolve("a.gif"));
        assertThat(result.succeeds().err()).contains("Snapshots drawn: 2 of 3", "1.safetensors");
        assertThat(RunFolder.open(damaged).steps().list()).hasSize(3);
    }

    @Test
    void missingDataAreNamed() {
        Path file = folder.resolve("a.gif");
        Execution.of("animate", run, "--view", "reconstruction", "--data", folder.resolve("none"), "--out", file)
                .fails(1, "none");
        assertThat(Execution.of("animate", run, "--view", "map", "--data", folder.resolve("none"), "--out", file)
                .succeeds().err()).as("the posteriors of the last step are kept").contains("none", "is a still image");
    }

    @Test
    void pointsHaveAMapAndAManifold() {
        Path moons = trained("moons", "--hidden", "8", "--latent", "2", "--data", "toy:moons");
        for (String view : new String[]{"map", "manifold"}) {
            Execution.of("animate", moons, "--view", view, "--out", folder.resolve(view + ".gif")).succeeds();
        }
        Execution.of("animate", moons, "--view", "traversal", "--out", folder.resolve("a.gif")).fails(1, "points");
    }

    @Test
    void codesHaveOnlyReconstructions() {
        Path codes = trained("codes", "--data", "digits", "--hidden", "8", "--model", "vq-vae", "--latent", "4",
                "--codebook", "8");
        Execution.of("animate", codes, "--view", "reconstruction", "--out", folder.resolve("a.gif")).succeeds();
        for (String view : new String[]{"map", "manifold", "traversal"}) {
            Execution.of("animate", codes, "--view", view, "--out", folder.resolve("b.gif")).fails(1, "codes");
        }
    }

    @Test
    void aConditionalModelTakesAClass() {
        Path conditional = trained("conditional", "--data", "digits", "--hidden", "8", "--latent", "2", "--model",
                "cvae");
        Execution.of("animate", conditional, "--view", "manifold", "--grid", "3", "--class", "4", "--out",
                folder.resolve("a.gif")).succeeds();
        Execution.of("animate", conditional, "--view", "map", "--out", folder.resolve("b.gif")).succeeds();
    }

    @Test
    void unsupportedExtensionsAreRefused() {
        Execution.in(Locale.KOREAN, "animate", run, "--view", "map", "--out", "a.mp4").fails(2, "a.mp4", ".gif");
    }
}

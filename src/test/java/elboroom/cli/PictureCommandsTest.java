package elboroom.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The pictures of `manifold`, `traverse` and `sample`.
class PictureCommandsTest extends TinyRunTest {

    @Test
    void aBundledModelIsFoundByItsName() throws IOException {
        Path file = folder.resolve("bundled.png");
        Execution.of("manifold", "mnist-2d", "--grid", "2", "--out", file).succeeds();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2 * 28 * 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--grid 4", "--grid 4 --dims 2,0 --spacing quantile", "--grid 4 --range 1.5"})
    void manifoldDrawsAGrid(String options) throws IOException {
        BufferedImage picture = draw("manifold", options);
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo(4 * 28 * 4);
    }

    @Test
    void aModelOfOneDimensionHasAManifoldOfOneRow() throws IOException {
        Path line = folder.resolve("line");
        TinyRun.train(line, "--latent", "1", "--limit", "64").succeeds();
        Path file = folder.resolve("line.png");
        Execution.of("manifold", line, "--grid", "5", "--out", file).succeeds();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(5 * ImageIO.read(file.toFile()).getHeight());
    }

    @Test
    void traverseDrawsARowForEachDimension() throws IOException {
        BufferedImage picture = draw("traverse", "--steps 5");
        assertThat(picture.getHeight()).isEqualTo(1 + 3 * (28 * 4 + 1));
        assertThat(picture.getWidth()).isGreaterThan(5 * (28 * 4 + 1));
    }

    @Test
    void aTraversalOfAModelWithoutKlIsLabelledWithoutIt() throws IOException {
        Path plain = folder.resolve("plain");
        TinyRun.train(plain, "--model", "ae").succeeds();
        Path file = folder.resolve("plain.png");
        Execution.of("traverse", plain, "--steps", "5", "--out", file).succeeds();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isLessThan(draw("traverse", "--steps 5").getWidth());
    }

    @Test
    void traverseStartsAtAnImage() throws IOException {
        Path image = Samples.picture(folder.resolve("bar.png"), 60, 40);
        BufferedImage origin = draw("traverse", "--steps 3");
        BufferedImage elsewhere = draw("traverse", "--steps 3 --image " + image);
        assertThat(pixels(elsewhere)).isNotEqualTo(pixels(origin));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private BufferedImage draw(String command, String options) throws IOException {
        Path file = folder.resolve(command + ".png");
        String arguments = command + " " + run + " --out " + file + " " + options;
        Execution result = Execution.of((Object[]) arguments.split(" ")).succeeds();
        assertThat(result.err()).contains(file.toString());
        return ImageIO.read(file.toFile());
    }

    @Test
    void aConditionalModelSamplesARowPerClassOrAGridOfOneClass() throws IOException {
        Path conditional = folder.resolve("conditional");
        TinyRun.train(conditional, "--model", "cvae", "--prior", "learned").succeeds();
        Path file = folder.resolve("samples.png");
        Execution.of("sample", conditional, "--n", "4", "--out", file).succeeds();
        BufferedImage rows = ImageIO.read(file.toFile());
        assertThat(rows.getHeight()).isEqualTo(1 + 10 * (28 * 4 + 1));
        assertThat(rows.getWidth()).isGreaterThan(1 + 4 * (28 * 4 + 1));
        assertThat(Execution.of("sample", conditional, "--n", "9", "--class", "7", "--out", file).succeeds().err())
                .contains("class 7");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1 + 3 * (28 * 4 + 1));
        Execution.of("sample", conditional, "--class", "ten", "--out", file).fails(2, "no class ten", "0, 1, 2",
                "to 9");
        Execution.of("sample", conditional, "--n", "101", "--out", file).fails(2, "(got 101)");

        Path image = Samples.picture(folder.resolve("bar.png"), 28, 28);
        for (String command : List.of("manifold", "traverse")) {
            int[] first = pixels(drawn(command, conditional, "0"));
            assertThat(pixels(drawn(command, conditional, "5"))).isNotEqualTo(first);
        }
        assertThat(Execution.of("reconstruct", conditional, image, "--out", file).succeeds().err()).contains("class 0",
                "--class");
        Execution.of("traverse", conditional, "--image", image, "--class", "5", "--out", file).succeeds();
        JsonObject measured = Execution
                .of("evaluate", conditional, "--data", "digits", "--nll-examples", "100", "--json")
                .succeeds().json();
        assertThat(measured.get("decomposition").isJsonNull()).as("parts of the KL from N(0, I)").isTrue();
    }

    private BufferedImage drawn(String command, Path conditional, String label) throws IOException {
        Path file = folder.resolve(command + label + ".png");
        Execution.of(command, conditional, "--class", label, "--out", file).succeeds();
        return ImageIO.read(file.toFile());
    }

    @Test
    void anUnconditionalModelSamplesAGrid() throws IOException {
        BufferedImage first = draw("sample", "--n 10");
        assertThat(first.getWidth()).isEqualTo(1 + 4 * (28 * 4 + 1));
        assertThat(first.getHeight()).isEqualTo(1 + 3 * (28 * 4 + 1));
        assertThat(pixels(draw("sample", "--n 10 --seed 2"))).isNotEqualTo(pixels(first));
        Execution.of("sample", run, "--class", "1", "--out", folder.resolve("a.png")).fails(2,
                "not a conditional model");
    }

    @Test
    void anUnwritablePictureIsReportedInOneSentence() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.png"));
        Execution.of("manifold", run, "--grid", "2", "--out", file).fails(1, "a.png");
    }
}

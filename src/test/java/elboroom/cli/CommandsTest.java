package elboroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import javax.imageio.ImageIO;

import elboroom.store.run.RunFolder;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;
import elboroom.testing.IdxSamples;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The other commands on a run trained for two steps.
class CommandsTest extends TinyRunTest {

    @Test
    void dataOfAnotherShapeIsRefusedInOneSentence() throws IOException {
        Path larger = IdxSamples.write(folder.resolve("larger"), 32, 20, 10);
        Execution.of("evaluate", run, "--data", larger).fails(1, "32×32", "28×28");
        Execution.of("encode", run, "--data", larger, "--out", folder.resolve("a.csv")).fails(1, "32×32", "28×28");
    }

    @Test
    void encodeWritesATable() throws IOException {
        Path file = folder.resolve("posteriors.csv");
        Execution.of("encode", run, "--data", "digits", "--limit", "5", "--out", file).succeeds();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + 5 + 2000);
        assertThat(lines.getFirst()).isEqualTo("index,split,label,class,mu_0,mu_1,mu_2,logvar_0,logvar_1,logvar_2");
        assertThat(lines.get(5)).matches("4,train,(\\d),\\1(,-?[0-9.E-]+){6}");
        assertThat(lines.get(6)).startsWith("0,heldout,");
    }

    @Test
    void encodeWritesTheSameArraysAsStoredInTheRun() {
        Path file = folder.resolve("posteriors.npz");
        Execution.of("encode", run, "--data", "digits", "--limit", "5", "--out", file).succeeds();
        SequencedMap<String, NpyArray> arrays = Npz.read(file);
        assertThat(arrays.keySet()).containsExactly("mean", "log_var", "index", "label", "split", "class_name");
        assertThat(requireNonNull(arrays.get("mean")).shape()).containsExactly(2005, 3);
        float[] mean = ((NpyArray.Floats) requireNonNull(arrays.get("mean"))).values();
        float kept = RunFolder.open(run).steps().latents(2).orElseThrow().mean(0, 0);
        assertThat(mean[15]).isCloseTo(kept, within(1e-5f));
        int[] split = ((NpyArray.Ints) requireNonNull(arrays.get("split"))).values();
        assertThat(split).startsWith(0, 0, 0, 0, 0, 1).endsWith(1);
    }

    @Test
    void dataWithoutTheClassesOfAConditionalModelAreRefused() throws IOException {
        Path conditional = folder.resolve("conditional");
        TinyRun.train(conditional, "--model", "cvae", "--limit", "64").succeeds();
        Path pictures = folder.resolve("pictures");
        for (int i = 0; i < 4; i++) {
            Samples.picture(pictures.resolve(i + ".png"), 28, 28);
        }
        Execution.of("evaluate", conditional, "--data", pictures).fails(1, "0 classes", "one of 10");
    }

    @Test
    void reconstructDrawsInputOutputAndDifferenceAndPrintsBothTerms() throws IOException {
        Path image = Samples.picture(folder.resolve("bar.png"), 60, 40);
        Path sheet = folder.resolve("sheet.png");
        Execution told = Execution.of("reconstruct", run, image, image, "--invert", "--out", sheet).succeeds();
        assertThat(told.out()).contains("reconstruction", "KL", "−ELBO", "64 samples", "bar.png");
        assertThat(ImageIO.read(sheet.toFile()).getHeight()).isEqualTo(4 + 2 * (28 * 4 + 4));
    }

    @Test
    void anUnreadableImageIsReportedAndTheOthersAreReconstructed() throws IOException {
        Path image = Samples.picture(folder.resolve("bar.png"), 28, 28);
        Path broken = Samples.broken(folder.resolve("broken.png"));
        Path sheet = folder.resolve("sheet.png");
        Execution result = Execution.of("reconstruct", run, broken, image, "--out", sheet);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).hasLineCount(1).contains("broken.png");
        assertThat(result.out()).contains("bar.png");
        assertThat(sheet).exists();
    }

    @Test
    void nothingIsWrittenWithoutAReadableImage() throws IOException {
        Path broken = Samples.broken(folder.resolve("broken.png"));
        Execution.of("reconstruct", run, broken, "--out", folder.resolve("sheet.png")).fails(1, "broken.png");
        assertThat(folder.resolve("sheet.png")).doesNotExist();
    }

    @Test
    void benchReportsWhereTimeIsSpent() {
        Execution result = Execution.of("bench", "--steps", "3", "--limit", "256", "--hidden", "32").succeeds();
        assertThat(result.out()).contains("examples/s", "forward", "backward", "optimizer", "rest", "GFLOP/s");
    }

    @Test
    void damagedRunsAreReportedInOneSentence() throws IOException {
        Path damaged = folder.resolve("damaged");
        Files.createDirectories(damaged);
        Files.writeString(damaged.resolve("run.json"), "{");
        Execution.of("evaluate", damaged, "--data", "digits").fails(1, "run.json");
        Execution.of("manifold", folder, "--out", folder.resolve("a.png")).fails(1, "not a run folder");
        Execution.of("traverse", "no-such-run", "--out", folder.resolve("a.png")).fails(1, "Run no-such-run not found");
    }
}

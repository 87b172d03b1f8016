package elboroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;

import com.google.gson.JsonObject;
import elboroom.ml.EngineTest;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Every command on a run with discrete codes.
@EngineTest
class CodesCommandsTest {

    @TempDir
    static Path folder = Path.of("");

    private static Path run = Path.of("");

    @BeforeAll
    static void train() {
        run = folder.resolve("run");
        Execution.of("train", "--data", "digits", "--limit", "64", "--batch", "32", "--epochs", "1", "--hidden", "16",
                "--model", "vq-vae", "--latent", "5", "--codebook", "9", "--code-size", "4", "--threads", "1", "--out",
                run).succeeds();
    }

    @Test
    void manifoldIsRefusedForCodes() {
        Path picture = folder.resolve("plane.png");
        Execution.of("manifold", run, "--out", picture).fails(1, "codes", "reconstruct", "encode");
        Execution.of("traverse", run, "--out", picture).fails(1, "codes", "reconstruct", "encode");
        assertThat(picture).doesNotExist();
    }

    @Test
    void sampleIsRefusedForCodes() {
        Path picture = folder.resolve("samples.png");
        Execution.of("sample", run, "--out", picture).fails(1, "vq-vae", "no prior", "Reconstruct");
        assertThat(picture).doesNotExist();
    }

    @Test
    void encodeWritesTheCodesAsATable() throws IOException {
        Path file = folder.resolve("codes.csv");
        Execution.of("encode", run, "--data", "digits", "--limit", "5", "--out", file).succeeds();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst())
                .startsWith("index,split,label,class,code_0,code_1,code_2,code_3,code_4,attribute_slant,");
        assertThat(lines.get(5)).matches("4,train,(\\d),\\1(,[0-8]){5}(,[^,]+){15}");
    }

    @Test
    void encodeWritesTheCodesAsANumpyArray() {
        Path file = folder.resolve("codes.npz");
        Execution.of("encode", run, "--data", "digits", "--limit", "5", "--out", file).succeeds();
        SequencedMap<String, NpyArray> arrays = Npz.read(file);
        assertThat(arrays.keySet()).startsWith("codes", "index", "label", "split", "class_name", "attribute_slant")
                .hasSize(5 + 15);
        assertThat(requireNonNull(arrays.get("codes")).shape()).containsExactly(2005, 5);
        int[] codes = ((NpyArray.Ints) requireNonNull(arrays.get("codes"))).values();
        assertThat(Arrays.stream(codes).boxed()).allMatch(code -> code >= 0 && code < 9);
    }

    @Test
    void evaluateReportsCodebookUse() {
        JsonObject codebook = Execution.of("evaluate", run, "--data", "digits", "--json").succeeds().json()
                .getAsJsonObject("codebook");
        assertThat(codebook.get("size").getAsInt()).isEqualTo(9);
        assertThat(codebook.get("used").getAsInt()).isBetween(1, 9);
        assertThat(codebook.get("perplexity").getAsDouble()).isBetween(1.0, 9.0);
    }

    @Test
    void reconstructDrawsDecodedCodes() {
        Path picture = folder.resolve("made.png");
        Path image = Samples.picture(folder.resolve("image.png"), 28, 28);
        Execution result = Execution.of("reconstruct", run, image, "--out", picture).succeeds();
        assertThat(result.out()).contains("reconstruction", "image.png").doesNotContain("KL", "ELBO");
        assertThat(picture).exists();
    }
}

package elboroom.exchange.pytorch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import elboroom.domain.data.DataSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.OptimizerSpec;
import elboroom.store.run.ModelFile;
import elboroom.store.run.Problems;
import elboroom.store.tensor.SafeTensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Folders for PyTorch: what is written, what comes back, and which weights are refused.
class ModelFolderTest {

    @TempDir
    Path folder;

    @Test
    void aModelComesBackWithWhatOnlyTrainingNeeds() throws IOException {
        for (String name : List.of("vq-vae_mlp_10x12_bernoulli", "factor-vae_conv_10x12_bernoulli",
                "rae_mlp_10x12_bernoulli")) {
            Snapshot snapshot = ModelCases.snapshot(ModelCases.spec(name));
            Path model = folder.resolve(name);
            ModelFolder.write(model, snapshot, file(snapshot));
            assertThat(ModelFolder.isModel(model)).isTrue();
            assertThat(model.toFile().list()).containsExactlyInAnyOrder("model.py", "example.py", "model.json",
                    "weights.safetensors");
            ModelFile described = ModelFile.read(model.resolve(ModelFolder.SPEC), "");
            assertThat(described).isEqualTo(file(snapshot));
            Snapshot read = ModelFolder.read(model.resolve(ModelFolder.WEIGHTS), described);
            assertThat(read.weights().keySet()).containsExactlyInAnyOrderElementsOf(snapshot.weights().keySet());
            ModelCases.shapes(ModelCases.spec(name)).keySet().forEach(weight -> assertThat(values(read, weight))
                    .isEqualTo(values(snapshot, weight)));
        }
    }

    @Test
    void theAveragesOfACodebookBeginWithItsCodes() {
        Snapshot snapshot = ModelCases.snapshot(ModelCases.spec("vq-vae_mlp_10x12_bernoulli"));
        ModelFolder.write(folder.resolve("model"), snapshot, file(snapshot));
        Snapshot read = ModelFolder.read(folder.resolve("model").resolve(ModelFolder.WEIGHTS), file(snapshot));
        assertThat(values(read, "codebook.sums")).isEqualTo(values(read, "codebook"));
        assertThat(values(read, "codebook.counts")).containsOnly(1);
    }

    @Test
    void otherWeightsAreRefused() {
        assertThat(refused(weights -> weights.remove("encoder.dense1.bias"))).isEqualTo("problem.model.missing");
        assertThat(refused(weights -> weights.put("encoder.dense1.bias", new Tensor(new int[]{1}, new float[1]))))
                .isEqualTo("problem.model.shape");
        assertThat(refused(weights -> weights.put("encoder.dense9.bias", new Tensor(new int[]{1}, new float[1]))))
                .isEqualTo("problem.model.unknown");
        assertThat(
                refused(weights -> Objects.requireNonNull(weights.get("encoder.dense1.bias")).values()[3] = Float.NaN))
                .isEqualTo("problem.model.number");
    }

    @Test
    void aDescriptionNeedsOnlyTheModel() throws IOException {
        Snapshot snapshot = ModelCases.snapshot(ModelCases.spec("deep-tanh"));
        Path spec = folder.resolve("model.json");
        JsonObject json = JsonParser.parseString(file(snapshot).text()).getAsJsonObject();
        List.of("name", "step", "epoch", "data", "optimizer", "seed", "classes", "train", "heldOut")
                .forEach(json::remove);
        Files.writeString(spec, json.toString());
        ModelFile read = ModelFile.read(spec, "my model");
        assertThat(read.model()).isEqualTo(snapshot.model());
        assertThat(read.name()).isEqualTo("my model");
        Files.writeString(spec, "{\"version\": 1}");
        assertThat(Problems.keyOf(() -> ModelFile.read(spec, ""))).isEqualTo("problem.store.run.missing");
        Files.writeString(spec, "{\"version\": 2}");
        assertThat(Problems.keyOf(() -> ModelFile.read(spec, ""))).isEqualTo("problem.store.run.version");
        Files.writeString(spec, file(snapshot).text().replaceFirst("\"step\": 12", "\"step\": -1"));
        assertThat(Problems.keyOf(() -> ModelFile.read(spec, ""))).isEqualTo("problem.store.run.field");
        Files.writeString(spec, file(snapshot).text().replaceFirst("30,", "2000000000,"));
        ModelFile huge = ModelFile.read(spec, "");
        assertThat(Problems.keyOf(() -> ModelFolder.read(folder.resolve("none"), huge)))
                .startsWith("problem.spec.size");
    }

    private String refused(Consumer<Map<String, Tensor>> change) {
        Snapshot snapshot = ModelCases.snapshot(ModelCases.spec("deep-tanh"));
        Map<String, Tensor> weights = new LinkedHashMap<>();
        ModelCases.shapes(snapshot.model()).keySet().forEach(name -> weights.put(name,
                Objects.requireNonNull(snapshot.weights().get(name))));
        change.accept(weights);
        Path file = folder.resolve("weights.safetensors");
        SafeTensors.write(file, weights, Map.of());
        return Problems.keyOf(() -> ModelFolder.read(file, file(snapshot)));
    }

    private static float[] values(Snapshot snapshot, String name) {
        return Objects.requireNonNull(snapshot.weights().get(name), name).values();
    }

    private static ModelFile file(Snapshot snapshot) {
        return new ModelFile("mine", snapshot.model(), DataSpec.of("digits"), new OptimizerSpec(1e-3, 64, 2), 5,
                snapshot.step(), snapshot.epoch(), List.of("a", "b"), 900, 100);
    }
}

package elboroom.exchange.pytorch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.OptimizerSpec;
import elboroom.ml.Batches;
import elboroom.ml.Torch;
import elboroom.ml.family.Model;
import elboroom.ml.family.Models;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.store.run.ModelFile;
import elboroom.store.tensor.SafeTensors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Exported models in real PyTorch: the same codes and images, and weights that were changed there come back. Needs
/// `-Delboroom.python=` with the path of a Python that has PyTorch, so it runs by hand.
@Tag("engine")
@EnabledIfSystemProperty(named = "elboroom.python", matches = ".+")
class PyTorchComparisonTest {

    private static final int BATCH = 3;

    @TempDir
    Path folder;

    @Test
    void codesAndImagesAgreeAndChangedWeightsComeBack() throws Exception {
        Torch.start();
        Map<String, ModelSpec> cases = ModelCases.all();
        for (Map.Entry<String, ModelSpec> each : cases.entrySet()) {
            Snapshot snapshot = ModelCases.snapshot(each.getValue());
            ModelFolder.write(folder.resolve(each.getKey()), snapshot, file(snapshot));
            SafeTensors.write(folder.resolve(each.getKey()).resolve("case.safetensors"), answers(snapshot), Map.of());
        }
        run("src/test/python/compare_export.py", folder.toString());
        for (Map.Entry<String, ModelSpec> each : cases.entrySet()) {
            comesBack(folder.resolve(each.getKey()), each.getValue());
        }
        String last = cases.keySet().iterator().next();
        run(folder.resolve(last).resolve("example.py").toString());
    }

    private static ModelFile file(Snapshot snapshot) {
        return new ModelFile("mine", snapshot.model(), DataSpec.of("digits"), new OptimizerSpec(1e-3, 64, 2), 5,
                snapshot.step(), snapshot.epoch(), List.of(), 900, 100);
    }

    private static void comesBack(Path model, ModelSpec spec) {
        ModelFile described = ModelFile.read(model.resolve(ModelFolder.SPEC), "");
        assertThat(described.model()).isEqualTo(spec);
        Snapshot changed = ModelFolder.read(model.resolve("changed.safetensors"), described);
        Map<String, Tensor> before = ModelCases.snapshot(spec).weights();
        ModelCases.shapes(spec).keySet().forEach(name -> {
            float[] was = Objects.requireNonNull(before.get(name)).values();
            float[] now = Objects.requireNonNull(changed.weights().get(name)).values();
            for (int i = 0; i < was.length; i++) {
                assertThat(now[i]).isEqualTo(was[i] * 1.5f + 0.01f, within(1e-6f));
            }
        });
    }

    private static Map<String, Tensor> answers(Snapshot snapshot) {
        ModelSpec spec = snapshot.model();
        Model model = Models.of(spec);
        Map<String, Tensor> answers = new LinkedHashMap<>();
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(model.parameters(), snapshot.weights())) {
            boolean missing = spec.likelihood() instanceof Likelihood.Columns columns && columns.missing();
            NDArray images = random(manager, spec.shape().size(), 1, missing ? 0.8 : 1);
            @Nullable
            NDArray labels = null;
            if (spec.has(Capability.LABELS)) {
                int[] numbers = {0, -1, 2};
                labels = Batches.oneHot(manager, numbers, spec.classes());
                answers.put("labels", new Tensor(new int[]{BATCH}, new float[]{0, -1, 2}));
            }
            Posterior code = model.encode(images, labels, weights);
            NDArray z = spec.has(Capability.CODEBOOK)
                    ? code.mean()
                    : random(manager, spec.latent(), 2, 1).mul(4).sub(2);
            NDArray output = model.decode(z, labels, weights);
            put(answers, "images", images);
            put(answers, "mean", code.mean());
            if (code.logVar() != null) {
                put(answers, "logVar", code.logVariance());
            }
            put(answers, "z", z);
            put(answers, "output", output);
            put(answers, "decoded", model.likelihood().mean(output));
            put(answers, "nats", model.likelihood().negativeLog(images, output, weights));
            ImageShape shape = spec.shape();
            answers.put("shape", shape.row()
                    ? new Tensor(new int[]{1}, new float[]{shape.size()})
                    : new Tensor(new int[]{3}, new float[]{shape.channels(), shape.height(), shape.width()}));
        }
        return answers;
    }

    private static void put(Map<String, Tensor> answers, String name, NDArray array) {
        long[] sides = array.getShape().getShape();
        int[] shape = new int[sides.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = (int) sides[i];
        }
        answers.put(name, new Tensor(shape, array.toFloatArray()));
    }

    /// @param missing values above this are missing
    private static NDArray random(NDManager manager, int size, long seed, double missing) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[BATCH * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
            values[i] = values[i] > missing ? Float.NaN : values[i];
        }
        return Torch.copy(manager, values, new Shape(BATCH, size));
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("compare", ".txt");
        Process process = new ProcessBuilder(
                Stream.concat(Stream.of(System.getProperty("elboroom.python"), "-W",
                        "error"), Stream.of(arguments)).toList())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        int code = process.waitFor();
        String text = Files.readString(output);
        Files.delete(output);
        System.out.println(text);
        assertThat(code).as(text).isZero();
    }
}

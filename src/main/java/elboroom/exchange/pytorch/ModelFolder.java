package elboroom.exchange.pytorch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import elboroom.domain.ProblemException;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.exchange.NewFolder;
import elboroom.ml.family.Model;
import elboroom.ml.family.ModelSize;
import elboroom.ml.family.Models;
import elboroom.ml.model.Parameter;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.run.ModelFile;
import elboroom.store.tensor.SafeTensors;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A model as a folder for PyTorch: `model.py`, `example.py`, `weights.safetensors`, and `model.json`, which describes it.
/// Thread-safe.
public final class ModelFolder {

    public static final String WEIGHTS = "weights.safetensors";
    public static final String SPEC = "model.json";

    private ModelFolder() {}

    /// Whether a folder contains a model.
    public static boolean isModel(Path folder) {
        return RegularFiles.isFile(folder.resolve(WEIGHTS)) && RegularFiles.isFile(folder.resolve(SPEC));
    }

    /// Writes a model as a new folder.
    ///
    /// @param run what is known of the model
    public static void write(Path target, Snapshot snapshot, ModelFile run) {
        NewFolder.create(target, folder -> {
            String name = run.name() + ", step " + snapshot.step();
            text(folder.resolve("model.py"), ModelSource.of(snapshot.model(), name));
            text(folder.resolve("example.py"), ExampleSource.of(snapshot.model()));
            text(folder.resolve(SPEC), run.text());
            SafeTensors.write(folder.resolve(WEIGHTS), exploring(snapshot), Map.of());
        });
    }

    private static void text(Path file, String text) {
        AtomicFiles.replace(file, out -> out.write(text.getBytes(UTF_8)));
    }

    private static Map<String, Tensor> exploring(Snapshot snapshot) {
        Map<String, Tensor> weights = new TreeMap<>();
        Models.of(snapshot.model()).exploring().forEach(parameter -> weights.put(parameter.name(),
                Objects.requireNonNull(snapshot.weights().get(parameter.name()), parameter.name())));
        return weights;
    }

    /// Reads the weights of a model, and completes them by those that only training needs.
    ///
    /// @throws ProblemException if the file is damaged, or a weight is missing, has another shape, or is not finite; if
    ///         there is one that the model does not have; or if the model is too large for this computer
    public static Snapshot read(Path file, ModelFile described) {
        ModelSize.require(described.model());
        Model model = Models.of(described.model());
        Map<String, Tensor> weights = SafeTensors.read(file).tensors();
        for (Parameter parameter : model.exploring()) {
            check(file, parameter, weights.get(parameter.name()));
        }
        for (String name : weights.keySet()) {
            if (model.parameters().stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw StoreProblems.of("problem.model.unknown", file, name);
            }
        }
        return new Snapshot(described.model(), described.step(), described.epoch(),
                model.completed(weights, described.seed()), true);
    }

    private static void check(Path file, Parameter parameter, @Nullable Tensor tensor) {
        if (tensor == null) {
            throw StoreProblems.of("problem.model.missing", file, parameter.name(), parameter.text());
        }
        if (!parameter.fits(tensor)) {
            throw StoreProblems.of("problem.model.shape", file, parameter.name(), parameter.text(),
                    Arrays.toString(tensor.shape()));
        }
        for (float value : tensor.values()) {
            if (!Float.isFinite(value)) {
                throw StoreProblems.of("problem.model.number", file, parameter.name());
            }
        }
    }
}

package elboroom.store.run;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;

/// Small sample objects to store in files.
public final class Samples {

    public static final ImageShape SHAPE = new ImageShape(1, 28, 28);
    public static final ModelSpec MODEL = new ModelSpec(SHAPE, Architecture.MLP, List.of(400, 128), 2,
            new Likelihood.Gaussian(0.1, Likelihood.Scale.LEARNED)).with(FamilySpec.ofBeta(4));
    public static final RunSpec SPEC = new RunSpec("first light",
            DataSpec.of("some/<folder>").withFitting(ImageFitting.square(32, 3)).withLimit(1000), MODEL,
            new OptimizerSpec(1e-3, 128, 10), -7);
    public static final DataSummary SUMMARY = new DataSummary("digits", SHAPE, 900, 100, List.of("0", "일"), List.of());

    private Samples() {}

    static StepMetrics stepped(long step) {
        return new StepMetrics(step, 1, new Losses(100.1 + step, 1 / 3.0, 4, 640), new float[]{0.1f, 0.2f}, 12345.678,
                step / 7.0);
    }

    public static Evaluation evaluated(long step) {
        return new Evaluation(step, 2, new Losses(99.5, 5.25, 4, 900), new Losses(101.5, 5.5, 4, 100),
                new float[]{3.5f, 2}, 20000.5, 60.25);
    }

    public static Snapshot snapshot(long step) {
        return new Snapshot(MODEL, step, 3, Map.of("encoder.weight", tensor(2, 3), "encoder.bias", tensor(3)));
    }

    /// Returns a number that is probably different for other weights.
    static int hash(Map<String, Tensor> weights) {
        Map<String, Integer> hashes = new TreeMap<>();
        weights.forEach((name, tensor) -> hashes.put(name, Arrays.hashCode(tensor.values())));
        return hashes.hashCode();
    }

    public static Tensor tensor(int... shape) {
        float[] values = new float[IntStream.of(shape).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            values[i] = i - 0.5f;
        }
        return new Tensor(shape, values);
    }

    public static Tensor named(Map<String, Tensor> tensors, String name) {
        return Objects.requireNonNull(tensors.get(name));
    }

    public static Latents latents() {
        return new Latents(2, new float[]{1, 2, 3, 4, 5, 6}, new float[]{-1, -2, -3, -4, -5, -6}, new int[]{7, -1, 9});
    }

    /// Packs a folder into a zip under `inside` and opens the zip as a file system.
    public static FileSystem zipped(Path folder, Path zip, String inside) throws IOException {
        FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = files.getPath(inside).resolve(folder.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        files.close();
        return FileSystems.newFileSystem(zip);
    }
}

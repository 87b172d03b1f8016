package elboroom.store.step;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import elboroom.domain.latent.Latents;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;

/// Posteriors in a numpy file: `mean` and `log_var`, `[examples, latent]` as `<f4`; `label`, `[examples]` as `<i4`, −1
/// for none; and `kl`, `[latent]` as `<f4`, the KL divergence from the model's prior averaged over the examples, in
/// nats. If `kl` is missing, the prior is N(0, I). Without a distribution over z, `log_var` and `kl` are missing.
/// Thread-safe.
public final class LatentsFile {

    private LatentsFile() {}

    /// Writes a file atomically into an existing folder.
    ///
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static void write(Path file, Latents latents) {
        int[] shape = {latents.size(), latents.dimensions()};
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("mean", new NpyArray.Floats(shape, latents.mean()));
        if (latents.logVar().length > 0) {
            arrays.put("log_var", new NpyArray.Floats(shape, latents.logVar()));
            arrays.put("kl", new NpyArray.Floats(new int[]{latents.dimensions()}, latents.klPerDimension()));
        }
        arrays.put("label", new NpyArray.Ints(new int[]{latents.size()}, latents.labels()));
        AtomicFiles.replace(file, out -> Npz.write(out, arrays));
    }

    /// Reads a file.
    ///
    /// @throws elboroom.domain.ProblemException if it is missing, unreadable, damaged, or contains other arrays
    public static Latents read(Path file) {
        SequencedMap<String, NpyArray> arrays = Npz.read(file);
        if (arrays.get("mean") instanceof NpyArray.Floats(int[] shape, float[] mean)
                && arrays.get("label") instanceof NpyArray.Ints(_, int[] labels)
                && shape.length == 2 && shape[0] == labels.length && shape[1] > 0) {
            float[] logVar = floats(arrays, "log_var");
            float[] kl = floats(arrays, "kl");
            if (logVar.length == (arrays.containsKey("log_var") ? mean.length : 0)
                    && kl.length == (arrays.containsKey("kl") ? shape[1] : 0)) {
                return kl.length == 0
                        ? new Latents(shape[1], mean, logVar, labels)
                        : new Latents(shape[1], mean, logVar, labels, kl);
            }
        }
        throw StoreProblems.of("problem.store.latents", file);
    }

    private static float[] floats(Map<String, NpyArray> arrays, String name) {
        return arrays.get(name) instanceof NpyArray.Floats(_, float[] values) ? values : new float[0];
    }
}

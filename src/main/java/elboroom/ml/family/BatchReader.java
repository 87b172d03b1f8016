package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import elboroom.data.Split;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Batches;
import elboroom.ml.Binarizer;
import elboroom.ml.CounterNoise;
import org.jspecify.annotations.Nullable;

/// Reads examples of a split as a model sees them, with their noise.
public final class BatchReader {

    /// For how many examples noise is drawn at once when nothing is trained; a multiple of every batch.
    private static final int DRAWN = 500;

    private final ModelSpec spec;
    private final Split split;
    private final Batches batches;
    private final CounterNoise noise;

    public BatchReader(ModelSpec spec, Split split, long seed) {
        this.spec = spec;
        this.split = split;
        this.batches = new Batches(split, new Binarizer(spec.likelihood().binarization(), seed));
        this.noise = new CounterNoise(seed);
    }

    /// The examples `order[from]` to `order[from + count - 1]` for an update of the weights at `step`.
    public Batch forTraining(NDManager manager, int[] order, int from, int count, long step) {
        NDArray epsilon = noise.normal(manager, step, count, spec.latent());
        return new Batch(batches.read(manager, order, from, count, step), labels(manager, order, from, count), epsilon,
                noise, step, step, split.size(), true);
    }

    /// The same for looking at a model of some step: what is random depends on the seed and the examples alone.
    /// `count` divides 500, except at the end.
    public Batch forEvaluation(NDManager manager, int[] order, int from, int count, long step) {
        return new Batch(images(manager, order, from, count), labels(manager, order, from, count),
                draws(manager, order.length, from, count), noise, -1L - from, step, split.size(), false);
    }

    private NDArray draws(NDManager manager, int examples, int from, int count) {
        int first = from / DRAWN * DRAWN;
        NDArray drawn = noise.normal(manager, first, Math.min(DRAWN, examples - first), spec.latent());
        return drawn.get(new NDIndex("{}:{}", from - first, from - first + count));
    }

    /// Images as a model sees them when nothing is trained: `[count, pixels]`.
    public NDArray images(NDManager manager, int[] order, int from, int count) {
        return batches.read(manager, order, from, count, -1);
    }

    /// One-hot labels, `[count, classes]`, where the model is told them.
    public @Nullable NDArray labels(NDManager manager, int[] order, int from, int count) {
        return spec.classes() == 0 ? null : batches.labels(manager, order, from, count, spec.classes());
    }
}

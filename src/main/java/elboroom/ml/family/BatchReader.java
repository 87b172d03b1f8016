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

/// Reads examples of a split as model input, with their noise.
public final class BatchReader {

    /// Number of examples to draw noise for at once in evaluation; a multiple of every batch size.
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

    /// Returns the examples `order[from]` to `order[from + count - 1]` for an update of the weights at `step`.
    public Batch forTraining(NDManager manager, int[] order, int from, int count, long step) {
        return partForTraining(manager, order, from, 0, count, step);
    }

    /// Returns a part of the batch that begins at `order[from]`: `count` examples from the one at `offset` on, with
    /// the noise that they have in the whole batch.
    public Batch partForTraining(NDManager manager, int[] order, int from, int offset, int count, long step) {
        int first = from + offset;
        NDArray epsilon = noise.skip(offset).normal(manager, step, count, spec.latent());
        return new Batch(batches.read(manager, order, first, count, step), labels(manager, order, first, count),
                epsilon, noise, offset, step, step, split.size(), true);
    }

    /// As above for evaluation at a step: the noise depends only on the seed and the examples. `count` must divide 500,
    /// except at the end.
    public Batch forEvaluation(NDManager manager, int[] order, int from, int count, long step) {
        return new Batch(images(manager, order, from, count), labels(manager, order, from, count),
                draws(manager, order.length, from, count), noise, 0, -1L - from, step, split.size(), false);
    }

    private NDArray draws(NDManager manager, int examples, int from, int count) {
        int first = from / DRAWN * DRAWN;
        NDArray drawn = noise.normal(manager, first, Math.min(DRAWN, examples - first), spec.latent());
        return drawn.get(new NDIndex("{}:{}", from - first, from - first + count));
    }

    /// Returns images as model input for evaluation: `[count, pixels]`.
    public NDArray images(NDManager manager, int[] order, int from, int count) {
        return batches.read(manager, order, from, count, -1);
    }

    /// Returns one-hot labels, `[count, classes]`, for conditional models.
    public @Nullable NDArray labels(NDManager manager, int[] order, int from, int count) {
        return spec.classes() == 0 ? null : batches.labels(manager, order, from, count, spec.classes());
    }
}

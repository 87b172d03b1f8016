package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.data.Split;
import elboroom.metrics.MixtureFit;
import elboroom.ml.CounterNoise;
import elboroom.ml.Shuffled;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.Density;
import org.jspecify.annotations.Nullable;

/// Fits a density to the codes of training examples (a random subset if there are many): encodes a batch at a time,
/// then runs one iteration of the fit at a time, and finally writes the density to the weights.
final class DensityFit implements EpochEnd {

    private static final int EXAMPLES = 10_000;
    private static final int BATCH = 250;
    private static final int SUBSET = 10;

    private final Model model;
    private final Density density;
    private final BatchReader reader;
    private final Weights weights;
    private final int[] order;
    private final float[] codes;
    private final long seed;
    private int done;
    private @Nullable MixtureFit fit;

    DensityFit(Model model, Density density, Split training, long seed, Weights weights) {
        this.model = model;
        this.density = density;
        this.reader = new BatchReader(model.spec(), training, seed);
        this.weights = weights;
        this.order = Shuffled.subset(training.size(), EXAMPLES, new CounterNoise(seed).stream(SUBSET).random(0));
        this.codes = new float[order.length * density.latent()];
        this.seed = seed;
    }

    @Override
    public boolean advance() {
        if (done < order.length) {
            encode(Math.min(BATCH, order.length - done));
        } else if (fit == null) {
            fit = new MixtureFit(codes, density.latent(), density.components(), seed);
        } else if (!fit.advance()) {
            density.write(fit.result(), weights);
            return false;
        }
        return true;
    }

    private void encode(int count) {
        try (NDManager manager = Torch.newManager()) {
            NDArray points = model.encode(reader.images(manager, order, done, count),
                    reader.labels(manager, order, done, count), weights).mean();
            System.arraycopy(points.toFloatArray(), 0, codes, done * density.latent(), count * density.latent());
        }
        done += count;
    }
}

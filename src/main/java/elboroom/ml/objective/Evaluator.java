package elboroom.ml.objective;

import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import elboroom.data.Split;
import elboroom.domain.Losses;
import elboroom.ml.Batches;
import elboroom.ml.Noise;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;

/// The loss over a whole split, a batch at a time, with one sample of z an example. The noise depends on the seed
/// alone, so that two evaluations of the same weights agree.
public final class Evaluator {

    private static final int BATCH = 250;
    /// For how many examples noise is drawn at once; a multiple of a batch.
    private static final int DRAWN = 2 * BATCH;

    private final Elbo elbo;
    private final Weights weights;
    private final Batches batches;
    private final int[] order;
    private final Noise noise;
    private final Averages averages;
    private int done;

    public Evaluator(Elbo elbo, Weights weights, Split split, long seed) {
        this.elbo = elbo;
        this.weights = weights;
        this.batches = new Batches(split);
        this.order = IntStream.range(0, split.size()).toArray();
        this.noise = new Noise(seed);
        this.averages = new Averages(elbo.vae().spec().latent());
    }

    /// Evaluates one more batch.
    ///
    /// @return whether there are more
    public boolean advance() {
        int count = Math.min(BATCH, order.length - done);
        try (NDManager manager = Torch.newManager()) {
            NDArray images = batches.read(manager, order, done, count);
            Elbo.Terms terms = elbo.terms(images, draws(manager, count), weights);
            averages.add(terms.reconstruction().sum().getFloat(), terms.kl().sum(new int[]{0}).toFloatArray(), count);
        }
        done += count;
        return done < order.length;
    }

    private NDArray draws(NDManager manager, int count) {
        int first = done / DRAWN * DRAWN;
        int rows = Math.min(DRAWN, order.length - first);
        NDArray drawn = noise.normal(manager, first, rows, elbo.vae().spec().latent());
        return drawn.get(new NDIndex("{}:{}", done - first, done - first + count));
    }

    /// How many examples are done.
    public int done() {
        return done;
    }

    /// The averages over the examples done.
    public Losses losses(double beta) {
        return averages.losses(beta);
    }

    public float[] klPerDimension() {
        return averages.klPerDimension();
    }
}

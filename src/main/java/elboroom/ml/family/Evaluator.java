package elboroom.ml.family;

import java.util.stream.IntStream;

import ai.djl.ndarray.NDManager;
import elboroom.data.Split;
import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.metrics.LatentHealth;
import elboroom.metrics.LatentHealthEstimate;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// Computes the loss over an entire split, a batch at a time, with one sample of z per example. The noise depends only
/// on the seed, so that evaluations of the same weights are equal.
public final class Evaluator {

    private final Model model;
    private final Weights weights;
    private final BatchReader reader;
    private final int[] order;
    private final long step;
    private final Averages averages;
    private final LatentHealthEstimate watch;
    private double beta = 1;
    private int done;

    /// @param step number of updates of the weights
    public Evaluator(Model model, Weights weights, Split split, long seed, long step) {
        this.model = model;
        this.weights = weights;
        this.reader = new BatchReader(model.spec(), split, seed);
        this.order = IntStream.range(0, split.size()).toArray();
        this.step = step;
        this.averages = new Averages(model.spec().latent());
        this.watch = new LatentHealthEstimate(model.spec());
    }

    /// Evaluates one more batch.
    ///
    /// @return whether there are more
    public boolean advance() {
        int count = Math.min(Evaluation.BATCH, order.length - done);
        try (NDManager manager = Torch.newManager()) {
            Batch batch = reader.forEvaluation(manager, order, done, count, step);
            Terms terms = model.terms(batch, weights);
            terms.addTo(averages, model.spec().latent());
            beta = terms.beta();
            watch(terms.posterior());
        }
        done += count;
        return done < order.length;
    }

    private void watch(Posterior posterior) {
        watch.add(posterior.mean().toFloatArray(),
                posterior.logVar() == null ? new float[0] : posterior.logVar().toFloatArray());
    }

    /// Returns the number of examples evaluated so far.
    public int done() {
        return done;
    }

    /// Returns the averages over these examples.
    public Losses losses() {
        return averages.losses(beta);
    }

    public float[] klPerDimension() {
        return averages.klPerDimension();
    }

    /// Returns how the codes of these examples use the latent space.
    public LatentHealth health() {
        return watch.health();
    }
}

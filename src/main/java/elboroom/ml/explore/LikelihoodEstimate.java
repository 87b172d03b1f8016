package elboroom.ml.explore;

import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.data.Split;
import elboroom.metrics.EvaluationReport.LogLikelihood;
import elboroom.metrics.RunningMean;
import elboroom.ml.CounterNoise;
import elboroom.ml.Shuffled;
import elboroom.ml.Torch;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.ImportanceSamples;
import elboroom.ml.family.Model;
import elboroom.ml.model.Posterior;

/// Estimates −log p(x) by importance sampling (Burda et al. 2016, section 5.1), in log space. Processes a few samples
/// of a few examples at a time, so that memory is bounded for any K. If not all examples of a split are used, they are
/// drawn at random: datasets are often sorted, with easier examples first.
public final class LikelihoodEstimate {

    /// Number of points to decode at once; more would delay interactive requests with convolutional models.
    private static final int ROWS = 500;
    private static final int SAMPLES_AT_ONCE = 500;
    private static final int PURPOSE = 7;
    private static final int SUBSET = 8;

    private final Explorer explorer;
    private final BatchReader reader;
    private final CounterNoise noise;
    private final int[] order;
    private final int samples;
    private final int atOnce;
    private final RunningMean mean = new RunningMean();
    /// For each example of the current batch, the largest log weight so far and the sum of the weights relative to it.
    private double[] largest = {};
    private double[] sums = {};
    private int done;
    private int drawn;

    /// @param samples K, at least 1
    /// @param limit maximum number of examples
    /// @param seed selects the examples and the samples
    public LikelihoodEstimate(Explorer explorer, Split split, int limit, int samples, long seed) {
        this.explorer = explorer;
        this.reader = new BatchReader(explorer.snapshot().model(), split, seed);
        this.noise = new CounterNoise(seed).stream(PURPOSE);
        this.order = Shuffled.subset(split.size(), limit, new CounterNoise(seed).stream(SUBSET).random(0));
        this.samples = samples;
        this.atOnce = Math.max(1, ROWS / Math.min(samples, SAMPLES_AT_ONCE));
    }

    /// Draws some more samples.
    ///
    /// @return whether there are more to draw
    public boolean advance() {
        int count = Math.min(atOnce, order.length - done);
        if (drawn == 0) {
            largest = new double[count];
            Arrays.fill(largest, Double.NEGATIVE_INFINITY);
            sums = new double[count];
        }
        int draws = Math.min(SAMPLES_AT_ONCE, samples - drawn);
        add(logWeights(count, draws), draws);
        drawn += draws;
        if (drawn == samples) {
            for (int i = 0; i < count; i++) {
                mean.add(Math.log(samples) - largest[i] - Math.log(sums[i]));
            }
            done += count;
            drawn = 0;
        }
        return done < order.length;
    }

    private float[] logWeights(int count, int draws) {
        Model model = explorer.model();
        try (NDManager manager = Torch.newManager()) {
            NDArray images = reader.images(manager, order, done, count);
            NDArray labels = reader.labels(manager, order, done, count);
            Posterior posterior = model.encode(images, labels, explorer.weights());
            long counter = (long) done * samples + drawn;
            NDArray normal = noise.normal(manager, counter, count * draws, model.spec().latent());
            return ImportanceSamples.of(model, images, labels, posterior, normal, explorer.weights()).logWeights()
                    .toFloatArray();
        }
    }

    private void add(float[] logWeights, int draws) {
        for (int i = 0; i < sums.length; i++) {
            for (int k = 0; k < draws; k++) {
                double logWeight = logWeights[i * draws + k];
                if (logWeight > largest[i]) {
                    sums[i] *= Math.exp(largest[i] - logWeight);
                    largest[i] = logWeight;
                }
                sums[i] += Math.exp(logWeight - largest[i]);
            }
        }
    }

    /// Returns the fraction done.
    public double part() {
        return (done + (double) drawn / samples * Math.min(atOnce, order.length - done)) / order.length;
    }

    public LogLikelihood result() {
        return new LogLikelihood(mean.result(), samples);
    }
}

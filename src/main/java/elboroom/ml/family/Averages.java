package elboroom.ml.family;

import java.util.Arrays;

import elboroom.domain.model.Losses;
import elboroom.domain.training.LossSums;

/// Sums of the loss's terms over examples, and their averages.
public final class Averages {

    private final double[] klPerDimension;
    private double reconstruction;
    private double extra;
    private long examples;
    private long nanos;

    public Averages(int dimensions) {
        klPerDimension = new double[dimensions];
    }

    /// Adds a batch: the sum of its reconstruction terms, the sum of its KL for each dimension, the sum of what its
    /// family adds.
    public void add(double reconstructionSum, float[] klSums, double extraSum, int batch) {
        reconstruction += reconstructionSum;
        extra += extraSum;
        for (int d = 0; d < klSums.length; d++) {
            klPerDimension[d] += klSums[d];
        }
        examples += batch;
    }

    /// Adds what was summed before.
    public void add(LossSums sums) {
        for (int d = 0; d < klPerDimension.length; d++) {
            klPerDimension[d] += sums.klPerDimension()[d];
        }
        reconstruction += sums.reconstruction();
        extra += sums.extra();
        examples += sums.examples();
        nanos += sums.nanos();
    }

    /// What was summed until now.
    public LossSums sums() {
        return new LossSums(reconstruction, extra, klPerDimension.clone(), examples, nanos);
    }

    /// Adds time that all this took.
    public void took(long more) {
        nanos += more;
    }

    /// In the time told.
    public double examplesPerSecond() {
        return examples / (nanos / 1e9);
    }

    public long examples() {
        return examples;
    }

    public Losses losses(double beta) {
        double kl = 0;
        for (double sum : klPerDimension) {
            kl += sum;
        }
        return new Losses(reconstruction / examples, kl / examples, beta, extra / examples, examples);
    }

    public float[] klPerDimension() {
        float[] averages = new float[klPerDimension.length];
        for (int d = 0; d < averages.length; d++) {
            averages[d] = (float) (klPerDimension[d] / examples);
        }
        return averages;
    }

    public void clear() {
        Arrays.fill(klPerDimension, 0);
        reconstruction = 0;
        extra = 0;
        examples = 0;
        nanos = 0;
    }
}

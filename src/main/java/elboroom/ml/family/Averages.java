package elboroom.ml.family;

import java.util.Arrays;

import elboroom.domain.Losses;

/// Sums of the loss's terms over examples, and their averages.
public final class Averages {

    private final double[] klPerDimension;
    private double reconstruction;
    private double extra;
    private long examples;

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

    /// Adds all that was added to `other`.
    public void add(Averages other) {
        for (int d = 0; d < klPerDimension.length; d++) {
            klPerDimension[d] += other.klPerDimension[d];
        }
        reconstruction += other.reconstruction;
        extra += other.extra;
        examples += other.examples;
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
    }
}

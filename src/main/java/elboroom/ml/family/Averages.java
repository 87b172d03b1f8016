package elboroom.ml.family;

import java.util.Arrays;

import elboroom.domain.model.Losses;
import elboroom.domain.training.LossSums;

/// Sums of loss terms over examples, and their averages.
public final class Averages {

    private final double[] klPerDimension;
    private double reconstruction;
    private double extra;
    private long examples;
    private long nanos;

    public Averages(int dimensions) {
        klPerDimension = new double[dimensions];
    }

    /// Adds a batch: sum of reconstruction terms, sum of KL for each dimension, sum of the family's extra term.
    public void add(double reconstructionSum, float[] klSums, double extraSum, int batch) {
        reconstruction += reconstructionSum;
        extra += extraSum;
        for (int d = 0; d < klSums.length; d++) {
            klPerDimension[d] += klSums[d];
        }
        examples += batch;
    }

    /// Adds earlier sums.
    public void add(LossSums sums) {
        for (int d = 0; d < klPerDimension.length; d++) {
            klPerDimension[d] += sums.klPerDimension()[d];
        }
        reconstruction += sums.reconstruction();
        extra += sums.extra();
        examples += sums.examples();
        nanos += sums.nanos();
    }

    /// Returns the current sums.
    public LossSums sums() {
        return new LossSums(reconstruction, extra, klPerDimension.clone(), examples, nanos);
    }

    /// Adds elapsed time.
    public void addTime(long more) {
        nanos += more;
    }

    /// Returns the throughput over the elapsed time.
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

package elboroom.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;

import elboroom.domain.latent.Latents;

/// Creates posteriors for tests.
final class Posteriors {

    private Posteriors() {}

    /// Returns N(mean, variance I) for each mean.
    static Latents of(double variance, double[]... means) {
        int dimensions = means[0].length;
        float[] mean = new float[means.length * dimensions];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) means[i / dimensions][i % dimensions];
        }
        float[] logVar = new float[mean.length];
        Arrays.fill(logVar, (float) Math.log(variance));
        return new Latents(dimensions, mean, logVar, new int[means.length]);
    }

    /// Returns posteriors whose aggregate approaches N(0, covariance) as their number grows: the means are drawn from
    /// N(0, covariance − variance I).
    static Latents drawn(double[][] covariance, double variance, int examples, long seed) {
        double[][] rest = new double[covariance.length][];
        for (int d = 0; d < rest.length; d++) {
            rest[d] = covariance[d].clone();
            rest[d][d] -= variance;
        }
        Gaussian gaussian = Gaussian.of(new double[rest.length], rest);
        SplittableRandom random = new SplittableRandom(seed);
        float[] mean = new float[examples * rest.length];
        for (int i = 0; i < examples; i++) {
            gaussian.draw(random, mean, i * rest.length);
        }
        float[] logVar = new float[mean.length];
        Arrays.fill(logVar, (float) Math.log(variance));
        return new Latents(rest.length, mean, logVar, new int[examples]);
    }

    /// Returns arbitrary means and log-variances.
    static Latents any(int dimensions, int examples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] mean = new float[examples * dimensions];
        float[] logVar = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) random.nextGaussian();
            logVar[i] = (float) (random.nextGaussian() - 1);
        }
        return new Latents(dimensions, mean, logVar, new int[examples]);
    }
}

package elboroom.metrics;

import java.util.random.RandomGenerator;

import elboroom.domain.latent.Latents;

/// The posteriors q(z|x) of N examples, each N(mu, diag sigma²), stored by dimension, to compute the log densities of
/// one coordinate under all of them.
final class DiagonalGaussians {

    static final double LOG_2_PI = Math.log(2 * Math.PI);

    private final double[][] mean;
    private final double[][] halfPrecision;
    private final double[][] logHeight;

    DiagonalGaussians(Latents latents) {
        mean = Columns.of(latents.mean(), latents.dimensions());
        halfPrecision = Columns.of(latents.logVar(), latents.dimensions());
        logHeight = new double[latents.dimensions()][latents.size()];
        for (int d = 0; d < logHeight.length; d++) {
            prepare(halfPrecision[d], logHeight[d]);
        }
    }

    /// Replaces log-variances by 1 / (2 sigma²), and stores each log density at its mean.
    private static void prepare(double[] logVar, double[] logHeight) {
        for (int i = 0; i < logVar.length; i++) {
            logHeight[i] = -0.5 * (logVar[i] + LOG_2_PI);
            logVar[i] = 0.5 * Math.exp(-logVar[i]);
        }
    }

    /// Draws one coordinate from an example's posterior.
    double draw(int example, int dimension, RandomGenerator random) {
        double sigma = 1 / Math.sqrt(2 * halfPrecision[dimension][example]);
        return mean[dimension][example] + sigma * random.nextGaussian();
    }

    /// Computes log N(z; mu, sigma²) in one dimension under every posterior: writes it to `marginal` and adds it to
    /// `joint`.
    void logDensities(int dimension, double z, double[] marginal, double[] joint) {
        double[] means = mean[dimension];
        double[] halfPrecisions = halfPrecision[dimension];
        double[] logHeights = logHeight[dimension];
        for (int i = 0; i < marginal.length; i++) {
            double distance = z - means[i];
            marginal[i] = logHeights[i] - distance * distance * halfPrecisions[i];
            joint[i] += marginal[i];
        }
    }
}

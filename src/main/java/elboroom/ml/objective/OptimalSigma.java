package elboroom.ml.objective;

import elboroom.ml.model.Weights;

/// The analytic optimum of a Gaussian's sigma shared by all pixels: the root of the mean squared error (optimal
/// sigma-VAE, Rybkin et al. 2021), stored with the weights as its logarithm.
///
/// The error is a moving average over training batches. The code published with the paper uses the error of each single
/// batch, including evaluated batches; here, sigma is independent of the held-out examples, so that held-out values are
/// log densities.
final class OptimalSigma {

    private static final double DECAY = 0.9;
    /// As in the paper's code; keeps the density of an exactly reconstructed image finite.
    private static final double LEAST_LOG_SIGMA = -6;

    private OptimalSigma() {}

    /// Updates the moving average with the error of a step.
    ///
    /// @param reconstruction mean over pixels of (x − mean)² / 2σ² + log σ + ½ log 2π with the current sigma, from
    ///         which the mean squared error follows
    static void follow(double reconstruction, Weights weights) {
        double logSigma = weights.memory(PixelLikelihood.LOG_SIGMA).asFloatBuffer().get(0);
        double variance = Math.exp(2 * logSigma);
        followError(2 * variance * (reconstruction - logSigma - PixelLikelihood.HALF_LOG_2PI), weights);
    }

    /// As above with the mean squared error itself.
    static void followError(double meanSquare, Weights weights) {
        double logSigma = weights.memory(PixelLikelihood.LOG_SIGMA).asFloatBuffer().get(0);
        write(DECAY * Math.exp(2 * logSigma) + (1 - DECAY) * Math.max(0, meanSquare), weights);
    }

    /// Sets sigma to the root of a mean squared error.
    static void write(double meanSquare, Weights weights) {
        double logSigma = Math.max(LEAST_LOG_SIGMA, 0.5 * Math.log(meanSquare));
        weights.memory(PixelLikelihood.LOG_SIGMA).asFloatBuffer().put(0, (float) logSigma);
    }
}

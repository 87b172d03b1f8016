package elboroom.ml.objective;

import elboroom.ml.model.Weights;

/// The analytic optimum of a Gaussian's sigma for all pixels: the root of the mean squared error (the optimal sigma-VAE of
/// Rybkin et al. 2021), kept with the weights as its logarithm.
///
/// The error is a moving average over the batches of training. The code published with the paper takes that of each batch
/// alone, also of batches that are evaluated; here held-out figures use a sigma that has not seen the examples, and are log
/// densities.
final class OptimalSigma {

    private static final double DECAY = 0.9;
    /// As in the paper's code, so that the density of an image that is reconstructed exactly stays finite.
    private static final double LEAST_LOG_SIGMA = -6;

    private OptimalSigma() {}

    /// Takes a step's error into the average.
    ///
    /// @param reconstruction of a pixel: (x − mean)² / 2σ² + log σ + ½ log 2π averaged, with the present sigma, from which the
    ///        mean squared error follows
    static void follow(double reconstruction, Weights weights) {
        double logSigma = weights.memory(PixelLikelihood.LOG_SIGMA).asFloatBuffer().get(0);
        double variance = Math.exp(2 * logSigma);
        double error = 2 * variance * (reconstruction - logSigma - PixelLikelihood.HALF_LOG_2PI);
        write(DECAY * variance + (1 - DECAY) * Math.max(0, error), weights);
    }

    /// Sets sigma to the root of a mean squared error.
    static void write(double meanSquare, Weights weights) {
        double logSigma = Math.max(LEAST_LOG_SIGMA, 0.5 * Math.log(meanSquare));
        weights.memory(PixelLikelihood.LOG_SIGMA).asFloatBuffer().put(0, (float) logSigma);
    }
}

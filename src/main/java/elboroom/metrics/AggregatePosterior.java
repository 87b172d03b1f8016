package elboroom.metrics;

import elboroom.domain.latent.Latents;

/// Mean and covariance of the aggregate posterior q(z) = 1/N Σ q(z|x), for comparison with those of the prior, 0 and I.
///
/// @param mean mean of the posterior means, `[dimensions]`
/// @param covariance covariance of the posterior means plus the average posterior variance on the diagonal (law of
///         total covariance), `[dimensions][dimensions]`
public record AggregatePosterior(double[] mean, double[][] covariance) {

    /// Computes the aggregate posterior of these examples.
    ///
    /// @throws IllegalArgumentException if there are no examples
    public static AggregatePosterior of(Latents latents) {
        Moments moments = Moments.of(Columns.of(latents.mean(), latents.dimensions()));
        double[] variance = Columns.averageExp(Columns.of(latents.logVar(), latents.dimensions()));
        for (int d = 0; d < variance.length; d++) {
            moments.covariance()[d][d] += variance[d];
        }
        return new AggregatePosterior(moments.mean(), moments.covariance());
    }

    /// Returns the largest |mean| of any dimension.
    public double meanDistance() {
        double largest = 0;
        for (double value : mean) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /// Returns the largest entry of |covariance − I|.
    public double covarianceDistance() {
        double largest = 0;
        for (int row = 0; row < covariance.length; row++) {
            for (int column = 0; column < covariance.length; column++) {
                largest = Math.max(largest, Math.abs(covariance[row][column] - (row == column ? 1 : 0)));
            }
        }
        return largest;
    }
}

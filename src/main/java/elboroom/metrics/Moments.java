package elboroom.metrics;

import java.util.Arrays;

/// Mean and covariance of weighted points. Sums are divided by the total weight, as in maximum likelihood estimates.
///
/// @param weight sum of the weights
record Moments(double weight, double[] mean, double[][] covariance) {

    /// Computes the moments with equal weights of 1.
    static Moments of(double[][] columns) {
        double[] weights = new double[columns[0].length];
        Arrays.fill(weights, 1);
        return of(columns, weights);
    }

    /// @param columns `[dimensions][points]`
    /// @param weights non-negative, by point; if all are 0, mean and covariance are 0
    static Moments of(double[][] columns, double[] weights) {
        double weight = Math.max(UnrolledSums.of(weights), Double.MIN_NORMAL);
        int dimensions = columns.length;
        double[] mean = new double[dimensions];
        double[][] centred = new double[dimensions][];
        double[][] covariance = new double[dimensions][dimensions];
        for (int row = 0; row < dimensions; row++) {
            mean[row] = UnrolledSums.ofProducts(columns[row], weights) / weight;
            centred[row] = minus(columns[row], mean[row]);
            double[] weighted = product(centred[row], weights);
            for (int column = 0; column <= row; column++) {
                covariance[row][column] = UnrolledSums.ofProducts(weighted, centred[column]) / weight;
                covariance[column][row] = covariance[row][column];
            }
        }
        return new Moments(weight, mean, covariance);
    }

    private static double[] minus(double[] values, double shift) {
        double[] shifted = new double[values.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = values[i] - shift;
        }
        return shifted;
    }

    private static double[] product(double[] values, double[] factors) {
        double[] products = new double[values.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = values[i] * factors[i];
        }
        return products;
    }
}

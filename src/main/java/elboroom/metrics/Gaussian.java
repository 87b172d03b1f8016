package elboroom.metrics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A normal distribution with full covariance.
///
/// @param mean `[dimensions]`
/// @param cholesky lower triangle L with covariance = L Lᵀ, `[dimensions][dimensions]`
record Gaussian(double[] mean, double[][] cholesky) {

    /// Number of points processed at once, so that intermediate results fit in the cache.
    private static final int BLOCK = 256;

    /// @param covariance must be positive definite
    static Gaussian of(double[] mean, double[][] covariance) {
        double[][] lower = new double[mean.length][mean.length];
        for (int row = 0; row < mean.length; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = covariance[row][column];
                for (int i = 0; i < column; i++) {
                    rest -= lower[row][i] * lower[column][i];
                }
                lower[row][column] = row == column ? Math.sqrt(rest) : rest / lower[column][column];
            }
        }
        return new Gaussian(mean, lower);
    }

    /// Returns the log density of each point, nats.
    ///
    /// @param columns `[dimensions][points]`
    double[] logDensities(double[][] columns) {
        double[] squares = new double[columns[0].length];
        for (int first = 0; first < squares.length; first += BLOCK) {
            addSquares(columns, first, Math.min(BLOCK, squares.length - first), squares);
        }
        double height = logHeight();
        return Arrays.stream(squares).map(square -> height - 0.5 * square).toArray();
    }

    /// Adds the squared Mahalanobis distances of some points: ‖y‖² with L y = x − mean.
    private void addSquares(double[][] columns, int first, int count, double[] squares) {
        double[][] solved = new double[mean.length][count];
        for (int row = 0; row < mean.length; row++) {
            System.arraycopy(columns[row], first, solved[row], 0, count);
            substitute(solved, row);
            for (int i = 0; i < count; i++) {
                squares[first + i] += solved[row][i] * solved[row][i];
            }
        }
    }

    private void substitute(double[][] solved, int row) {
        double[] target = solved[row];
        for (int column = 0; column < row; column++) {
            subtract(target, cholesky[row][column], solved[column]);
        }
        double shift = mean[row];
        double scale = 1 / cholesky[row][row];
        for (int i = 0; i < target.length; i++) {
            target[i] = (target[i] - shift) * scale;
        }
    }

    private static void subtract(double[] target, double factor, double[] values) {
        for (int i = 0; i < target.length; i++) {
            target[i] -= factor * values[i];
        }
    }

    /// Returns the log density at the mean.
    private double logHeight() {
        double height = -0.5 * mean.length * DiagonalGaussians.LOG_2_PI;
        for (int d = 0; d < mean.length; d++) {
            height -= Math.log(cholesky[d][d]);
        }
        return height;
    }

    /// Draws a point and writes it to `into` starting at `offset`.
    void draw(RandomGenerator random, float[] into, int offset) {
        double[] noise = new double[mean.length];
        for (int row = 0; row < noise.length; row++) {
            noise[row] = random.nextGaussian();
            double value = mean[row];
            for (int column = 0; column <= row; column++) {
                value += cholesky[row][column] * noise[column];
            }
            into[offset + row] = (float) value;
        }
    }
}

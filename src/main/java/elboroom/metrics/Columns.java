package elboroom.metrics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// Points stored by dimension instead of by example, so that inner loops run over the examples.
final class Columns {

    private Columns() {}

    /// Transposes `[points, dimensions]` in row-major order to `[dimensions][points]`.
    ///
    /// @throws IllegalArgumentException if there are no points, or the last one is incomplete
    static double[][] of(float[] points, int dimensions) {
        if (points.length == 0 || points.length % dimensions != 0) {
            throw new IllegalArgumentException(points.length + " numbers are no points of " + dimensions);
        }
        double[][] columns = new double[dimensions][points.length / dimensions];
        for (int i = 0; i < points.length; i++) {
            columns[i % dimensions][i / dimensions] = points[i];
        }
        return columns;
    }

    /// Returns the variance of each column (divided by n).
    static double[] variance(double[][] columns) {
        return each(columns, column -> Moments.of(new double[][]{column}).covariance()[0][0]);
    }

    /// Returns the mean of exp(x) over each column.
    static double[] averageExp(double[][] columns) {
        return each(columns, column -> Arrays.stream(column).map(Math::exp).average().orElseThrow());
    }

    private static double[] each(double[][] columns, ToDoubleFunction<double[]> figure) {
        return Arrays.stream(columns).mapToDouble(figure).toArray();
    }
}

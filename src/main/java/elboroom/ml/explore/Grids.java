package elboroom.ml.explore;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.latent.ClassGrid;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.PlaneGrid;
import elboroom.domain.latent.Spacing;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Grids of latent points over a plane.
public final class Grids {

    private static final NormalDistribution PRIOR = NormalDistribution.of(0, 1);

    private Grids() {}

    /// Returns an n × n grid over two dimensions, or a single row if `dimensionY` is −1.
    ///
    /// @param range of a linear grid, which covers [−range, range]; ignored for a quantile grid
    public static PlaneGrid plane(int dimensionX, int dimensionY, int n, Spacing spacing, double range) {
        float[] ticks = ticks(n, spacing, range);
        return new PlaneGrid(dimensionX, dimensionY, ticks, dimensionY < 0 ? new float[1] : reversed(ticks));
    }

    /// Returns a grid with one row per class and `n` columns along a dimension.
    ///
    /// @param range of a linear grid, which covers [−range, range]; ignored for a quantile grid
    public static ClassGrid classes(int dimension, int first, int rows, int n, Spacing spacing, double range) {
        return new ClassGrid(dimension, first, rows, ticks(n, spacing, range));
    }

    private static float[] ticks(int n, Spacing spacing, double range) {
        return switch (spacing) {
            case LINEAR -> linear(n, range);
            case QUANTILE -> quantiles(n);
        };
    }

    /// Returns the points of a grid, row by row; all other coordinates are those of `base`.
    public static List<LatentPoint> points(LatentGrid grid, LatentPoint base) {
        List<LatentPoint> points = new ArrayList<>(grid.rows() * grid.columns());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                points.add(grid.point(base, row, column));
            }
        }
        return points;
    }

    private static float[] linear(int n, double range) {
        float[] ticks = new float[n];
        for (int i = 0; i < n; i++) {
            ticks[i] = n == 1 ? 0 : (float) (-range + 2 * range * i / (n - 1));
        }
        return ticks;
    }

    /// Returns the midpoints of n intervals of equal probability.
    private static float[] quantiles(int n) {
        float[] ticks = new float[n];
        for (int i = 0; i < n; i++) {
            ticks[i] = (float) PRIOR.inverseCumulativeProbability((i + 0.5) / n);
        }
        return ticks;
    }

    private static float[] reversed(float[] ticks) {
        float[] reversed = new float[ticks.length];
        for (int i = 0; i < ticks.length; i++) {
            reversed[i] = ticks[ticks.length - 1 - i];
        }
        return reversed;
    }
}

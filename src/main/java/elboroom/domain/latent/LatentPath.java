package elboroom.domain.latent;

import java.util.ArrayList;
import java.util.List;

/// The straight line from one latent point to another, with the label of the first.
public record LatentPath(LatentPoint from, LatentPoint to) {

    /// Returns the path along one dimension through a point.
    ///
    /// @param extents of the dimensions; those that are not listed have the extent of N(0, 1)
    /// @param range the path covers [−range, range] in units of the extent
    public static LatentPath traversal(LatentPoint through, int dimension, List<Extent> extents, double range) {
        Extent extent = Extent.of(extents, dimension);
        return new LatentPath(through.with(dimension, (float) extent.at(-range)),
                through.with(dimension, (float) extent.at(range)));
    }

    /// Returns equally spaced points from the first to the last; a single one is in the middle.
    public List<LatentPoint> points(int steps) {
        List<LatentPoint> points = new ArrayList<>(steps);
        for (int i = 0; i < steps; i++) {
            points.add(steps == 1 ? point(1, 2) : point(i, steps - 1));
        }
        return points;
    }

    private LatentPoint point(int step, int last) {
        float[] values = from.values();
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) (values[d] + ((double) to.get(d) - values[d]) * step / last);
        }
        return new LatentPoint(values, from.label());
    }
}

package elboroom.ui.control.map;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import elboroom.domain.latent.Latents;

/// Points in a plane with their labels (−1: none). The arrays are shared and must not be modified.
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never used as a key
public record PointSet(float[] x, float[] y, int[] labels) {

    public static final PointSet EMPTY = new PointSet(new float[0], new float[0], new int[0]);
    private static final Rectangle2D PRIOR = new Rectangle2D(-1, -1, 2, 2);
    private static final double GOLDEN = 0.6180339887498949;

    public PointSet {
        if (x.length != y.length || x.length != labels.length) {
            throw new IllegalArgumentException("x, y and labels differ in length");
        }
    }

    /// The posterior means in the plane of two dimensions.
    public static PointSet of(Latents latents, int first, int second) {
        return new PointSet(column(latents, first), column(latents, second), latents.labels());
    }

    /// The posterior means along one dimension, spread evenly over y in [−1, 1] so that they are visible.
    public static PointSet of(Latents latents, int only) {
        float[] spread = new float[latents.size()];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = (float) (2 * (i * GOLDEN % 1) - 1);
        }
        return new PointSet(column(latents, only), spread, latents.labels());
    }

    private static float[] column(Latents latents, int dimension) {
        float[] values = new float[latents.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = latents.mean(i, dimension);
        }
        return values;
    }

    public int size() {
        return x.length;
    }

    boolean finite(int point) {
        return Float.isFinite(x[point]) && Float.isFinite(y[point]);
    }

    int maxLabel() {
        int max = -1;
        for (int label : labels) {
            max = Math.max(max, label);
        }
        return max;
    }

    /// The bounding box of all finite points; around the origin if there are none.
    Rectangle2D bounds() {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (finite(i)) {
                minX = Math.min(minX, x[i]);
                maxX = Math.max(maxX, x[i]);
                minY = Math.min(minY, y[i]);
                maxY = Math.max(maxY, y[i]);
            }
        }
        return minX > maxX ? new Rectangle2D(-3, -3, 6, 6) : new Rectangle2D(minX, minY, maxX - minX, maxY - minY);
    }

    /// The area that a map shows, extended to another point.
    Rectangle2D extent(Point2D other) {
        Rectangle2D area = extent();
        double minX = Math.min(area.getMinX(), other.getX());
        double minY = Math.min(area.getMinY(), other.getY());
        return new Rectangle2D(minX, minY, Math.max(area.getMaxX(), other.getX()) - minX,
                Math.max(area.getMaxY(), other.getY()) - minY);
    }

    /// The area that a map shows: the bounding box, extended to the central part of a standard normal prior where it
    /// is narrower. This keeps a single point or a collapsed latent space recognisable.
    Rectangle2D extent() {
        Rectangle2D bounds = bounds();
        if (Math.max(bounds.getWidth(), bounds.getHeight()) >= PRIOR.getWidth()) {
            return bounds;
        }
        double minX = Math.min(bounds.getMinX(), PRIOR.getMinX());
        double minY = Math.min(bounds.getMinY(), PRIOR.getMinY());
        return new Rectangle2D(minX, minY, Math.max(bounds.getMaxX(), PRIOR.getMaxX()) - minX,
                Math.max(bounds.getMaxY(), PRIOR.getMaxY()) - minY);
    }
}

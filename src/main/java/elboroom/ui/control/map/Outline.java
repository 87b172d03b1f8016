package elboroom.ui.control.map;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// A closed polygon in screen coordinates. Immutable.
final class Outline {

    private final double[] xs;
    private final double[] ys;

    /// @param corners alternating x and y
    Outline(List<Double> corners) {
        xs = new double[corners.size() / 2];
        ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = corners.get(2 * i);
            ys[i] = corners.get(2 * i + 1);
        }
    }

    /// The points of a map inside the polygon, without those of hidden labels.
    BitSet inside(PointSet points, Viewport view, Set<Integer> hidden) {
        BitSet inside = new BitSet();
        for (int i = 0; i < points.size(); i++) {
            if (!hidden.contains(points.labels()[i])
                    && contains(view.screenX(points.x()[i]), view.screenY(points.y()[i]))) {
                inside.set(i);
            }
        }
        return inside;
    }

    /// Even-odd rule: whether a ray to the right crosses the polygon an odd number of times.
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if (ys[i] > y != ys[j] > y && x < xs[i] + (y - ys[i]) / (ys[j] - ys[i]) * (xs[j] - xs[i])) {
                inside = !inside;
            }
        }
        return inside;
    }
}

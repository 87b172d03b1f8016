package elboroom.data.digits;

/// A smooth curve through the points of a track: centripetal Catmull–Rom splines (Barry and Goldman, SIGGRAPH 1988),
/// one between each pair of corners, sampled in steps of less than a pixel.
final class Spline {

    private static final double STEP = 0.8;
    private static final double LEAST = 1e-3;

    private final Track knots;
    private final Track points;
    private int size;

    private Spline(Track knots) {
        this.knots = knots;
        int count = 1;
        for (int i = 1; i < knots.x.length; i++) {
            count += steps(i - 1);
        }
        this.points = new Track(count);
    }

    static Track through(Track knots) {
        Spline spline = new Spline(knots);
        spline.points.set(spline.size++, knots.x[0], knots.y[0], false);
        for (int i = 0; i < knots.x.length - 1; i++) {
            spline.piece(i);
        }
        return spline.points;
    }

    private int steps(int i) {
        return 1 + (int) (knots.distance(i, i + 1) / STEP);
    }

    /// Adds the segment from knot i to the next; at a corner or end, the missing neighbour is mirrored.
    private void piece(int i) {
        boolean first = i == 0 || knots.corner[i];
        boolean last = i == knots.x.length - 2 || knots.corner[i + 1];
        double[] px = points(knots.x, i, first, last);
        double[] py = points(knots.y, i, first, last);
        double[] t = new double[4];
        for (int k = 1; k < 4; k++) {
            double dx = px[k] - px[k - 1];
            double dy = py[k] - py[k - 1];
            t[k] = t[k - 1] + Math.max(LEAST, Math.sqrt(Math.sqrt(dx * dx + dy * dy)));
        }
        int steps = steps(i);
        for (int s = 1; s <= steps; s++) {
            double at = t[1] + (t[2] - t[1]) * s / steps;
            points.set(size++, at(px, t, at), at(py, t, at), false);
        }
    }

    private static double[] points(double[] v, int i, boolean first, boolean last) {
        return new double[]{first ? 2 * v[i] - v[i + 1] : v[i - 1], v[i], v[i + 1],
                last ? 2 * v[i + 1] - v[i] : v[i + 2]};
    }

    private static double at(double[] p, double[] t, double at) {
        double a1 = mix(p[0], p[1], t[0], t[1], at);
        double a2 = mix(p[1], p[2], t[1], t[2], at);
        double a3 = mix(p[2], p[3], t[2], t[3], at);
        return mix(mix(a1, a2, t[0], t[2], at), mix(a2, a3, t[1], t[3], at), t[1], t[2], at);
    }

    private static double mix(double a, double b, double from, double to, double at) {
        return a + (b - a) * (at - from) / (to - from);
    }
}

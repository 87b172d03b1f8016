package elboroom.data.digits;

/// A smooth random deformation. Unlike jitter it moves nearby points together, so that crossings are preserved.
final class Sway {

    private static final int KNOTS = 3;
    private static final double WIDTH = 0.7;

    private final double[] byX = new double[KNOTS * KNOTS];
    private final double[] byY = new double[KNOTS * KNOTS];

    /// @param reach standard deviation of the knots' displacements, in units of the digit's height
    Sway(DeterministicRandom random, double reach) {
        for (int i = 0; i < KNOTS * KNOTS; i++) {
            byX[i] = reach * random.normal();
            byY[i] = reach * random.normal();
        }
    }

    double x(double x, double y) {
        return at(byX, x, y);
    }

    double y(double x, double y) {
        return at(byY, x, y);
    }

    /// Interpolates linearly between the knots, which span the digit's bounding box.
    private static double at(double[] values, double x, double y) {
        double column = Math.clamp(x / WIDTH, 0, 1) * (KNOTS - 1);
        double row = Math.clamp(y, 0, 1) * (KNOTS - 1);
        int left = Math.min((int) column, KNOTS - 2);
        int upper = Math.min((int) row, KNOTS - 2);
        double toRight = column - left;
        double down = row - upper;
        int at = upper * KNOTS + left;
        double above = values[at] + toRight * (values[at + 1] - values[at]);
        double below = values[at + KNOTS] + toRight * (values[at + KNOTS + 1] - values[at + KNOTS]);
        return above + down * (below - above);
    }
}

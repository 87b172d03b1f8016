package elboroom.data.digits;

/// A smooth random bending of the paper: unlike jitter it moves points that lie close to each other together, so
/// crossings stay crossings.
final class Sway {

    private static final int KNOTS = 3;
    private static final double WIDTH = 0.7;

    private final double[] byX = new double[KNOTS * KNOTS];
    private final double[] byY = new double[KNOTS * KNOTS];

    /// @param reach the deviation of the knots from their places, in heights of the digit
    Sway(Dice dice, double reach) {
        for (int i = 0; i < KNOTS * KNOTS; i++) {
            byX[i] = reach * dice.bell();
            byY[i] = reach * dice.bell();
        }
    }

    double x(double x, double y) {
        return at(byX, x, y);
    }

    double y(double x, double y) {
        return at(byY, x, y);
    }

    /// Linear between the knots, which are spread over the digit's box.
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

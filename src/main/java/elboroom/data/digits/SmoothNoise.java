package elboroom.data.digits;

/// A smooth random function of the position along a stroke, with mean 0 and standard deviation slightly below 1.
final class SmoothNoise {

    private static final int KNOTS = 32;

    private final double[] values = new double[KNOTS];
    private final double period;

    SmoothNoise(DeterministicRandom random, double period) {
        this.period = period;
        for (int i = 0; i < KNOTS; i++) {
            values[i] = random.normal();
        }
    }

    double at(double distance) {
        double place = distance / period;
        int before = (int) place;
        double t = place - before;
        double smooth = t * t * (3 - 2 * t);
        double left = values[before % KNOTS];
        return left + (values[(before + 1) % KNOTS] - left) * smooth;
    }
}

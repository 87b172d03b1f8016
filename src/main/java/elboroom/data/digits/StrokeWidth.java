package elboroom.data.digits;

/// The stroke width along a stroke: varies smoothly, and is thinner or blunter at the ends.
final class StrokeWidth {

    private static final double PERIOD = 5;
    private static final double TREMOR_PERIOD = 4;
    private static final double TREMOR = 0.16;
    private static final double END = 3.5;
    private static final double LEAST_TAPER = -0.12;

    private StrokeWidth() {}

    static void draw(Track points, DigitFactors factors, DeterministicRandom random, Pen pen) {
        SmoothNoise pressure = new SmoothNoise(random, PERIOD);
        SmoothNoise tremorX = new SmoothNoise(random, TREMOR_PERIOD);
        SmoothNoise tremorY = new SmoothNoise(random, TREMOR_PERIOD);
        double start = Math.max(LEAST_TAPER, 0.18 + 0.2 * random.normal());
        double end = Math.max(LEAST_TAPER, 0.25 + 0.22 * random.normal());
        int size = points.x.length;
        double[] along = new double[size];
        for (int i = 1; i < size; i++) {
            along[i] = along[i - 1] + points.distance(i - 1, i);
        }
        double[] radius = new double[size];
        for (int i = 0; i < size; i++) {
            double s = along[i];
            radius[i] = factors.thickness() / 2 * (1 + factors.pressure() * pressure.at(s))
                    * (1 - start * near(s)) * (1 - end * near(along[size - 1] - s));
            points.x[i] += TREMOR * tremorX.at(s);
            points.y[i] += TREMOR * tremorY.at(s);
        }
        for (int i = 1; i < size; i++) {
            pen.line(points.x[i - 1], points.y[i - 1], radius[i - 1], points.x[i], points.y[i], radius[i]);
        }
    }

    /// Returns 1 at a stroke's end, falling to 0 within a few pixels.
    private static double near(double distance) {
        double left = Math.max(0, 1 - distance / END);
        return left * left;
    }
}

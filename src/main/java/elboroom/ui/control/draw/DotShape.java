package elboroom.ui.control.draw;

/// Symbols for classes, as many as class colours, so that a class is recognised without its colour. All have a similar
/// area around the origin, with y downward; a circle has the radius 1.
public enum DotShape {
    CIRCLE("M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z"), SQUARE("M-0.88 -0.88L0.88 -0.88L0.88 0.88L-0.88 0.88Z"), TRIANGLE(
            "M0 -1.2L1.1 0.8L-1.1 0.8Z"), DIAMOND("M0 -1.25L1.25 0L0 1.25L-1.25 0Z"), PLUS(
                    "M-0.38 -1.15L0.38 -1.15L0.38 -0.38L1.15 -0.38L1.15 0.38L0.38 0.38L0.38 1.15L-0.38 1.15L-0.38 0.38L-1.15 0.38L-1.15 -0.38L-0.38 -0.38Z"), CROSS(
                            "M0.54 -1.08L1.08 -0.54L0.54 0L1.08 0.54L0.54 1.08L0 0.54L-0.54 1.08L-1.08 0.54L-0.54 0L-1.08 -0.54L-0.54 -1.08L0 -0.54Z"), TRIANGLE_DOWN(
                                    "M0 1.2L1.1 -0.8L-1.1 -0.8Z"), RING(
                                            "M-1.13 0A1.13 1.13 0 1 0 1.13 0A1.13 1.13 0 1 0 -1.13 0ZM-0.57 0A0.57 0.57 0 1 1 0.57 0A0.57 0.57 0 1 1 -0.57 0Z"), FRAME(
                                                    "M-1.06 -1.06L1.06 -1.06L1.06 1.06L-1.06 1.06ZM-0.54 0.54L0.54 0.54L0.54 -0.54L-0.54 -0.54Z"), HOLLOW_DIAMOND(
                                                            "M0 -1.44L1.44 0L0 1.44L-1.44 0ZM-0.76 0L0 0.76L0.76 0L0 -0.76Z");

    /// The largest distance of a symbol's corner from the origin, as masks need it.
    public static final double REACH = 1.45;
    private static final double ROOT = Math.sqrt(0.5);

    private final String path;

    DotShape(String path) {
        this.path = path;
    }

    /// The symbol of a label; −1 (unlabelled) is a circle.
    public static DotShape of(int label) {
        return label < 0 ? CIRCLE : values()[label % values().length];
    }

    /// The symbol as an SVG path.
    public String path() {
        return path;
    }

    /// The distance of a point from the edge, negative inside; approximate at corners.
    public double distance(double x, double y) {
        return switch (this) {
            case CIRCLE -> Math.hypot(x, y) - 1;
            case SQUARE -> square(x, y) - 0.88;
            case TRIANGLE -> triangle(x, y);
            case DIAMOND -> diamond(x, y, 1.25);
            case PLUS -> plus(x, y);
            case CROSS -> plus((x + y) * ROOT, (x - y) * ROOT);
            case TRIANGLE_DOWN -> triangle(x, -y);
            case RING -> Math.abs(Math.hypot(x, y) - 0.85) - 0.28;
            case FRAME -> Math.abs(square(x, y) - 0.8) - 0.26;
            case HOLLOW_DIAMOND -> Math.abs(diamond(x, y, 1.1)) - 0.24;
        };
    }

    private static double square(double x, double y) {
        return Math.max(Math.abs(x), Math.abs(y));
    }

    private static double diamond(double x, double y, double corner) {
        return (Math.abs(x) + Math.abs(y) - corner) * ROOT;
    }

    private static double triangle(double x, double y) {
        return Math.max(y - 0.8, (2 * Math.abs(x) - 1.1 * (y + 1.2)) / Math.hypot(2, 1.1));
    }

    private static double plus(double x, double y) {
        double across = Math.max(Math.abs(x) - 1.15, Math.abs(y) - 0.38);
        return Math.min(across, Math.max(Math.abs(x) - 0.38, Math.abs(y) - 1.15));
    }
}

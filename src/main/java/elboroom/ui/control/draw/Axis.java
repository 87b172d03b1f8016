package elboroom.ui.control.draw;

/// A linear or logarithmic scale from values to pixels. Immutable.
///
/// @param low the value at pixel `start`
/// @param high the value at pixel `end`
public record Axis(double low, double high, boolean logarithmic, double start, double end) implements Scale {

    /// Values farther outside, in lengths of the axis, are drawn at this distance.
    private static final double FARTHEST = 1000;

    @Override
    public double pixel(double value) {
        double share = (scaled(value) - scaled(low)) / (scaled(high) - scaled(low));
        return start + Math.clamp(share, -FARTHEST, FARTHEST) * (end - start);
    }

    @Override
    public double value(double pixel) {
        double at = scaled(low) + (pixel - start) / (end - start) * (scaled(high) - scaled(low));
        return logarithmic ? Math.exp(at) : at;
    }

    /// The axis with another range.
    public Axis over(double newLow, double newHigh) {
        return new Axis(newLow, newHigh, logarithmic, start, end);
    }

    public boolean containsStep(long step) {
        return contains((double) step);
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// Round values, about one per `spacing` pixels.
    public double[] ticks(double spacing) {
        return Ticks.of(logarithmic, low, high, (int) Math.max(2, Math.abs(end - start) / spacing));
    }

    private double scaled(double value) {
        return logarithmic ? Math.log(Math.max(value, Double.MIN_NORMAL)) : value;
    }
}

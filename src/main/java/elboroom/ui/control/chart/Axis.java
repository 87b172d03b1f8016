package elboroom.ui.control.chart;

import elboroom.ui.control.draw.Scale;
import elboroom.ui.control.draw.Ticks;

/// A linear or logarithmic scale from values to pixels. Immutable.
///
/// @param low the value at pixel `start`
/// @param high the value at pixel `end`
record Axis(double low, double high, boolean logarithmic, double start, double end) implements Scale {

    @Override
    public double pixel(double value) {
        double share = (scaled(value) - scaled(low)) / (scaled(high) - scaled(low));
        return start + Math.clamp(share, -10, 10) * (end - start);
    }

    @Override
    public double value(double pixel) {
        double at = scaled(low) + (pixel - start) / (end - start) * (scaled(high) - scaled(low));
        return logarithmic ? Math.exp(at) : at;
    }

    /// Round values, about one per `spacing` pixels.
    double[] ticks(double spacing) {
        return Ticks.of(logarithmic, low, high, (int) Math.max(2, Math.abs(end - start) / spacing));
    }

    private double scaled(double value) {
        return logarithmic ? Math.log(Math.max(value, Double.MIN_NORMAL)) : value;
    }
}

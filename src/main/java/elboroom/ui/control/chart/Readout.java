package elboroom.ui.control.chart;

import java.util.List;

import elboroom.ui.control.draw.ThemeColour;

/// The values of a chart's lines at one step.
public record Readout(long step, List<Value> values) {

    /// The value of one line.
    ///
    /// @param step where the value was logged: the last step at or before the one read
    /// @param value NaN if the line has none: before its first value and after the end of its run
    public record Value(String name, ThemeColour colour, long step, double value, boolean rightAxis) {

        boolean known() {
            return !Double.isNaN(value);
        }
    }

    /// The values at the logged step nearest to a position; omits empty series.
    static Readout at(double position, List<ChartSeries> series) {
        List<ChartSeries> shown = series.stream().filter(one -> !one.data().isEmpty()).toList();
        long step = shown.stream().map(one -> one.data().step(one.data().nearest(position)))
                .min((a, b) -> Double.compare(Math.abs(a - position), Math.abs(b - position)))
                .orElse(Math.round(position));
        return new Readout(step, shown.stream().map(one -> value(one, step)).toList());
    }

    private static Value value(ChartSeries series, long step) {
        int index = series.data().lastUpTo(step);
        return index < 0
                ? new Value(series.name(), series.colour(), step, Double.NaN, series.rightAxis())
                : new Value(series.name(), series.colour(), series.data().step(index), series.data().value(index),
                        series.rightAxis());
    }
}

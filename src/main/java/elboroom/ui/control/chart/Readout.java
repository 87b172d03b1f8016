package elboroom.ui.control.chart;

import java.util.List;
import java.util.function.Function;

import elboroom.ui.control.draw.ThemeColour;

/// The values of a chart's lines at one step.
///
/// @param marks what happened there
public record Readout(long step, List<Value> values, List<ChartMark> marks) {

    /// The value of one line.
    ///
    /// @param step where the value was logged: the last step at or before the one read
    /// @param value as drawn; NaN if the line has none: before its first value and after the end of its run
    /// @param raw the logged value; differs from `value` if the line is smoothed
    /// @param smoothed whether the line is smoothed
    public record Value(String name, ThemeColour colour, long step, double value, double raw, boolean smoothed,
            boolean rightAxis) {

        boolean known() {
            return !Double.isNaN(value);
        }
    }

    /// The values at the logged step nearest to a position; omits empty series.
    static Readout at(double position, List<ChartSeries> series) {
        return at(position, series, ChartSeries::data);
    }

    /// @param drawn returns the values of a series that are drawn: the smoothed ones, or the same
    static Readout at(double position, List<ChartSeries> series, Function<ChartSeries, SeriesData> drawn) {
        List<ChartSeries> shown = series.stream().filter(one -> !one.data().isEmpty()).toList();
        long step = shown.stream().map(one -> one.data().step(one.data().nearest(position)))
                .min((a, b) -> Double.compare(Math.abs(a - position), Math.abs(b - position)))
                .orElse(Math.round(position));
        return new Readout(step, shown.stream().map(one -> value(one, drawn.apply(one), step)).toList(), List.of());
    }

    Readout with(List<ChartMark> found) {
        return new Readout(step, values, found);
    }

    private static Value value(ChartSeries series, SeriesData drawn, long step) {
        int index = series.data().lastUpTo(step);
        boolean smoothed = drawn != series.data();
        return index < 0
                ? new Value(series.name(), series.colour(), step, Double.NaN, Double.NaN, smoothed, series.rightAxis())
                : new Value(series.name(), series.colour(), series.data().step(index), drawn.value(index),
                        series.data().value(index), smoothed, series.rightAxis());
    }
}

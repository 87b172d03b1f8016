package elboroom.ui.control.chart;

import java.util.List;

import elboroom.ui.control.draw.ThemeColour;

/// The values of a chart's lines at one step.
public record Readout(long step, List<Value> values) {

    /// The value of one line.
    ///
    /// @param step where the value was logged, the nearest to the requested step
    public record Value(String name, ThemeColour ink, long step, double value, boolean rightAxis) {}

    /// The values of the series nearest to a step; omits empty series.
    static Readout at(double step, List<ChartSeries> series) {
        List<Value> values = series.stream().filter(one -> !one.data().isEmpty()).map(one -> {
            int index = one.data().nearest(step);
            return new Value(one.name(), one.ink(), one.data().step(index), one.data().value(index), one.rightAxis());
        }).toList();
        long nearest = values.stream().map(Value::step)
                .min((a, b) -> Double.compare(Math.abs(a - step), Math.abs(b - step))).orElse(Math.round(step));
        return new Readout(nearest, values);
    }
}

package elboroom.ui.control.chart;

import java.util.List;

import elboroom.ui.control.draw.ThemeColour;

/// What a chart's lines say at one step.
public record Readout(long step, List<Value> values) {

    /// One line of it.
    ///
    /// @param step where the value was logged: the nearest to the step asked for
    public record Value(String name, ThemeColour ink, long step, double value, boolean rightAxis) {}

    /// The values of these series nearest to a step, series without values left out.
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

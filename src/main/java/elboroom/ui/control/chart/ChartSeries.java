package elboroom.ui.control.chart;

import elboroom.ui.control.draw.ThemeColour;

/// A named line of a chart.
///
/// @param id for hiding and showing
/// @param ink its colour
/// @param dots whether each value is drawn as a dot, for sparse values
/// @param rightAxis whether it belongs to the right axis, which has its own range
public record ChartSeries(int id, String name, ThemeColour ink, boolean dots, boolean rightAxis, SeriesData data) {

    /// A line on the left axis.
    public static ChartSeries line(int id, String name, SeriesData data) {
        return new ChartSeries(id, name, ThemeColour.series(id), false, false, data);
    }

    /// A line with a dot at each value, on the left axis.
    public static ChartSeries dots(int id, String name, SeriesData data) {
        return new ChartSeries(id, name, ThemeColour.series(id), true, false, data);
    }

    /// The same line on the right axis.
    public ChartSeries onRightAxis() {
        return new ChartSeries(id, name, ink, dots, true, data);
    }

    /// The same line in another colour.
    public ChartSeries in(ThemeColour other) {
        return new ChartSeries(id, name, other, dots, rightAxis, data);
    }
}

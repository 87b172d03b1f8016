package elboroom.ui.control.chart;

import elboroom.ui.control.draw.ThemeColour;

/// A named line of a chart.
///
/// @param id for hiding and showing
/// @param dots whether each value is drawn as a dot, for sparse values
/// @param rightAxis whether it belongs to the right axis, which has its own range
public record ChartSeries(int id, String name, ThemeColour colour, boolean dots, boolean rightAxis, SeriesData data) {}

package elboroom.ui.control.chart;

import elboroom.ui.control.draw.ThemeColour;

import org.jspecify.annotations.Nullable;

/// An entry of a legend.
///
/// @param id by which it is hidden and shown
/// @param ink its colour; null for the colour of the label `id`
/// @param mark what is drawn in this colour
public record LegendItem(int id, String name, @Nullable ThemeColour ink, Mark mark) {

    /// `SQUARE` for examples, `LINE` and `DOTS` for the curves of a chart.
    public enum Mark {
        SQUARE, LINE, DOTS
    }

    /// An entry for a line.
    public LegendItem(int id, String name, ThemeColour ink) {
        this(id, name, ink, Mark.LINE);
    }

    /// The entry of a label of examples.
    public static LegendItem label(int label, String name) {
        return new LegendItem(label, name, null, Mark.SQUARE);
    }

    /// The entry of a chart's line.
    public static LegendItem series(ChartSeries series) {
        return new LegendItem(series.id(), series.name(), series.ink());
    }
}

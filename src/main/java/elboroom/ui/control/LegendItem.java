package elboroom.ui.control;

import org.jspecify.annotations.Nullable;

/// An entry of a legend.
///
/// @param id by which it is hidden and shown
/// @param ink its colour; null for the colour of the label `id`
public record LegendItem(int id, String name, @Nullable Ink ink) {

    /// The entry of a label of examples.
    public static LegendItem label(int label, String name) {
        return new LegendItem(label, name, null);
    }

    /// The entry of a chart's line.
    public static LegendItem series(ChartSeries series) {
        return new LegendItem(series.id(), series.name(), series.ink());
    }
}

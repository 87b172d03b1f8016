package elboroom.ui.control.chart;

import elboroom.ui.control.draw.ThemeColour;

import org.jspecify.annotations.Nullable;

/// An entry of a legend.
///
/// @param id for hiding and showing
/// @param colour null for the colour of the label `id`
/// @param mark the symbol in this colour
/// @param hint the tooltip; null for that of the legend
public record LegendItem(int id, String name, @Nullable ThemeColour colour, Mark mark, @Nullable String hint) {

    /// `SQUARE` for examples, `LINE` and `DOTS` for chart lines.
    public enum Mark {
        SQUARE, LINE, DOTS
    }

    /// An entry that the tooltip of the legend explains.
    public LegendItem(int id, String name, @Nullable ThemeColour colour, Mark mark) {
        this(id, name, colour, mark, null);
    }

    /// An entry for a line.
    public LegendItem(int id, String name, ThemeColour colour) {
        this(id, name, colour, Mark.LINE);
    }

    /// An entry for a label of examples.
    public static LegendItem label(int label, String name) {
        return new LegendItem(label, name, null, Mark.SQUARE);
    }
}

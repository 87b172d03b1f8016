package elboroom.ui.control.draw;

import java.util.List;
import java.util.Locale;

/// The colours that controls draw with, by role. The style sheets of the theme give each its value as `-elbo-ink-<role>`.
/// `SERIES_…` are for lines of a chart, `CLASS_…` for labels of examples; both are told apart by colour-blind people.
public enum ThemeColour {
    BACKGROUND, GRID, AXIS, TEXT, MUTED, FAINT, ACCENT, CARD, SERIES_0, SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, CLASS_0, CLASS_1, CLASS_2, CLASS_3, CLASS_4, CLASS_5, CLASS_6, CLASS_7, CLASS_8, CLASS_9;

    private static final List<ThemeColour> SERIES = List.of(SERIES_0, SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5);
    private static final List<ThemeColour> LABELS = List.of(CLASS_0, CLASS_1, CLASS_2, CLASS_3, CLASS_4, CLASS_5,
            CLASS_6,
            CLASS_7, CLASS_8, CLASS_9);

    /// How many labels have a colour of their own before shades of the first ones begin.
    public static final int CLASSES = LABELS.size();

    /// The colour of the chart line with this number, counted from 0.
    public static ThemeColour series(int number) {
        return SERIES.get(Math.floorMod(number, SERIES.size()));
    }

    /// The base colour of a label of 0 or more.
    static ThemeColour label(int label) {
        return LABELS.get(Math.floorMod(label, CLASSES));
    }

    String cssName() {
        return "-elbo-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

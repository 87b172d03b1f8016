package elboroom.ui.control.draw;

import java.util.List;
import java.util.Locale;

/// The colours that controls draw with, by role. The theme's style sheets define each as `-elbo-colour-<role>`.
/// `SERIES_…` are for chart lines, `CLASS_…` for labels of examples, `UNLABELLED` for those without; all are
/// distinguishable for colour-blind users.
public enum ThemeColour {
    BACKGROUND, GRID, AXIS, TEXT, MUTED, FAINT, ACCENT, CARD, SERIES_0, SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, UNLABELLED, CLASS_0, CLASS_1, CLASS_2, CLASS_3, CLASS_4, CLASS_5, CLASS_6, CLASS_7, CLASS_8, CLASS_9;

    private static final List<ThemeColour> SERIES = List.of(SERIES_0, SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5);
    private static final List<ThemeColour> LABELS = List.of(CLASS_0, CLASS_1, CLASS_2, CLASS_3, CLASS_4, CLASS_5,
            CLASS_6,
            CLASS_7, CLASS_8, CLASS_9);

    /// The number of labels with a base colour of their own; further labels get shades of these.
    public static final int CLASSES = LABELS.size();

    /// The colour of a chart line, by number from 0.
    public static ThemeColour series(int number) {
        return SERIES.get(Math.floorMod(number, SERIES.size()));
    }

    /// The base colour of a label ≥ 0.
    static ThemeColour label(int label) {
        return LABELS.get(Math.floorMod(label, CLASSES));
    }

    String cssName() {
        return "-elbo-colour-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

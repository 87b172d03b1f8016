package elboroom.ui.control;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/// Shows texts that users choose, such as names of runs, which can be of any length: never wider than a maximum, with an
/// ellipsis in the middle, since such names often differ at the end. FX thread, apart from `shorten`.
public final class UserText {

    /// Marks them for style sheets.
    public static final String STYLE = "user-text";

    private static final String ELLIPSIS = "…";

    private UserText() {}

    /// Limits a label's or button's width; a tooltip shows the whole text while it is cut.
    public static <L extends Labeled> L limit(L labeled, double width) {
        shrink(labeled);
        labeled.setMaxWidth(width);
        Tooltip whole = tooltip();
        whole.textProperty().bind(labeled.textProperty());
        labeled.textTruncatedProperty().subscribe(cut -> {
            if (cut) {
                labeled.setTooltip(whole);
            } else if (whole.equals(labeled.getTooltip())) {
                labeled.setTooltip(null);
            }
        });
        return labeled;
    }

    /// The same for a control that has a hint already: the whole text comes before it.
    public static <L extends Labeled> L limit(L labeled, double width, String hint) {
        shrink(labeled);
        labeled.setMaxWidth(width);
        Tooltip tooltip = tooltip();
        tooltip.textProperty().bind(labeled.textProperty().map(text -> text + "\n\n" + hint));
        labeled.setTooltip(tooltip);
        labeled.setAccessibleHelp(hint);
        return labeled;
    }

    private static void shrink(Labeled labeled) {
        labeled.getStyleClass().add(STYLE);
        labeled.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        labeled.setEllipsisString(ELLIPSIS);
        labeled.setMinWidth(0);
    }

    private static Tooltip tooltip() {
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    /// A text with at most so many characters, the middle left out: for menus and sentences, which have no width to keep.
    public static String shorten(String text, int most) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        if (count <= most) {
            return text;
        }
        characters.first();
        int head = characters.next((most + 1) / 2 - 1);
        characters.last();
        int tail = characters.next(-(most / 2));
        return text.substring(0, Math.max(0, head)) + ELLIPSIS + text.substring(tail);
    }
}

package elboroom.ui.control;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

import elboroom.ui.control.formula.FormulaFlow;

/// Shows texts chosen by users, such as run names, which can have any length: limited in width, with an ellipsis in
/// the middle, because such names often differ at the end. Runs on the FX thread, except `shorten`.
public final class UserText {

    /// The style class of such labels.
    public static final String STYLE = "user-text";

    private static final String ELLIPSIS = "…";

    private UserText() {}

    /// Limits the width of a label or button; a tooltip shows the full text while it is shortened.
    public static <L extends Labeled> L limit(L labeled, double width) {
        shrink(labeled);
        labeled.setMaxWidth(width);
        Tooltip whole = tooltip("");
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

    /// The same for a control that has a tooltip already: the full text precedes it.
    public static <L extends Labeled> L limit(L labeled, double width, String hint) {
        shrink(labeled);
        labeled.setMaxWidth(width);
        Tooltip tooltip = tooltip("");
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

    /// A tooltip for a text that may be long.
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        FormulaFlow.typeset(tooltip);
        return tooltip;
    }

    /// Shortens a text to a number of characters by omitting its middle; for menus and sentences, which have no fixed
    /// width.
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

package elboroom.ui.control.draw;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import elboroom.ui.theme.HangulFont;

/// Font sizes for drawn text, equal to those in the style sheets. Runs on the FX thread.
public final class ChartFonts {

    private static final String FAMILY = HangulFont.family();

    public static final Font SMALL = Font.font(FAMILY, 10.5);
    public static final Font BODY = Font.font(FAMILY, 12);
    public static final Font STRONG = Font.font(FAMILY, FontWeight.BOLD, 12);

    private ChartFonts() {}

    /// The width of a text in a font.
    public static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /// Returns the text, with an ellipsis at the end if it is wider than the room.
    public static String fit(String text, Font font, double room) {
        String cut = text;
        for (int length = text.length(); length > 0 && width(cut, font) > room;) {
            length = text.offsetByCodePoints(length, -1);
            cut = text.substring(0, length).stripTrailing() + "…";
        }
        return cut;
    }
}

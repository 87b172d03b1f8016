package elboroom.ui.control.code;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Drawing.Stroke;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;

/// Draws the cells of a code grid and the frames around some.
final class CodePainter {

    private static final double GAP = 1;
    private static final double ROUND = 4;
    private static final double FAINT = 0.25;
    /// Below this width an index of three digits does not fit.
    private static final double READABLE = 20;

    private final ThemedCanvas canvas;

    CodePainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    void cell(Drawing d, Rectangle2D at, CodeCell cell) {
        Color colour = CodeColours.of(cell.code());
        Color fill = cell.faint() ? canvas.colour(ThemeColour.BACKGROUND).interpolate(colour, FAINT) : colour;
        d.rounded(at.getMinX() + GAP, at.getMinY() + GAP, at.getWidth() - 2 * GAP, at.getHeight() - 2 * GAP, ROUND,
                fill);
        if (at.getWidth() >= READABLE) {
            drawText(d, at, cell, cell.faint() ? canvas.colour(ThemeColour.MUTED) : CodeColours.on(fill));
        }
    }

    private static void drawText(Drawing d, Rectangle2D at, CodeCell cell, Color colour) {
        double middle = at.getMinX() + at.getWidth() / 2;
        double centre = at.getMinY() + at.getHeight() / 2;
        d.text(Integer.toString(cell.code()), middle, cell.note().isEmpty() ? centre : centre - 6, ChartFonts.STRONG,
                TextAlignment.CENTER, colour);
        if (!cell.note().isEmpty()) {
            d.text(cell.note(), middle, centre + 8, ChartFonts.SMALL, TextAlignment.CENTER, colour);
        }
    }

    void frame(Drawing d, Rectangle2D at, ThemeColour colour, double width) {
        double inset = width / 2;
        d.frame(at.getMinX() + inset, at.getMinY() + inset, at.getWidth() - width, at.getHeight() - width, ROUND,
                new Stroke(canvas.colour(colour), width));
    }
}

package elboroom.ui.control.code;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
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

    void cell(GraphicsContext g, Rectangle2D at, CodeCell cell) {
        Color colour = CodeColours.of(cell.code());
        Color fill = cell.faint() ? canvas.colour(ThemeColour.BACKGROUND).interpolate(colour, FAINT) : colour;
        g.setFill(fill);
        g.fillRoundRect(at.getMinX() + GAP, at.getMinY() + GAP, at.getWidth() - 2 * GAP, at.getHeight() - 2 * GAP,
                ROUND, ROUND);
        if (at.getWidth() >= READABLE) {
            g.setFill(cell.faint() ? canvas.colour(ThemeColour.MUTED) : CodeColours.on(fill));
            drawText(g, at, cell);
        }
    }

    private static void drawText(GraphicsContext g, Rectangle2D at, CodeCell cell) {
        double middle = at.getMinX() + at.getWidth() / 2;
        double centre = at.getMinY() + at.getHeight() / 2;
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(ChartFonts.STRONG);
        g.fillText(Integer.toString(cell.code()), middle, cell.note().isEmpty() ? centre : centre - 6);
        g.setFont(ChartFonts.SMALL);
        g.fillText(cell.note(), middle, centre + 8);
    }

    void frame(GraphicsContext g, Rectangle2D at, ThemeColour colour, double width) {
        g.setStroke(canvas.colour(colour));
        g.setLineWidth(width);
        double inset = width / 2;
        g.strokeRoundRect(at.getMinX() + inset, at.getMinY() + inset, at.getWidth() - width, at.getHeight() - width,
                ROUND, ROUND);
    }
}

package elboroom.ui.control.map;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.control.draw.Ticks;

/// Draws the surroundings of a map's points: grid lines below; tick labels, axis names and rings above.
final class MapDecor {

    private static final double LINE_SPACING = 72;
    private static final double RING = 7;
    private static final double HALO = 3;

    private final ThemedCanvas canvas;

    MapDecor(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    /// Draws the grid, with the axes through 0 slightly stronger.
    void grid(GraphicsContext g, Viewport view) {
        g.setLineWidth(1);
        Rectangle2D seen = view.visible();
        for (double x : ticksX(seen, view)) {
            double at = Math.round(view.screenX(x)) + 0.5;
            g.setStroke(canvas.colour(x == 0 ? ThemeColour.AXIS : ThemeColour.GRID));
            g.strokeLine(at, 0, at, view.height());
        }
        for (double y : ticksY(seen, view)) {
            double at = Math.round(view.screenY(y)) + 0.5;
            g.setStroke(canvas.colour(y == 0 ? ThemeColour.AXIS : ThemeColour.GRID));
            g.strokeLine(0, at, view.width(), at);
        }
    }

    /// Draws the tick labels along the left and bottom edges, and the axis names at their ends.
    void labels(GraphicsContext g, Viewport view, String nameX, String nameY) {
        Rectangle2D seen = view.visible();
        g.setFont(ChartFonts.SMALL);
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.CENTER);
        for (double x : ticksX(seen, view)) {
            double at = view.screenX(x);
            if (at > 40 && at < view.width() - 30) {
                haloText(g, Ticks.text(x), at, view.height() - 4, ThemeColour.FAINT);
            }
        }
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        for (double y : ticksY(seen, view)) {
            double at = view.screenY(y);
            if (at > 26 && at < view.height() - 24) {
                haloText(g, Ticks.text(y), 6, at, ThemeColour.FAINT);
            }
        }
        g.setFont(ChartFonts.BODY);
        haloText(g, nameY, 6, 10, ThemeColour.MUTED);
        g.setTextAlign(TextAlignment.RIGHT);
        haloText(g, nameX, view.width() - 6, view.height() - 11, ThemeColour.MUTED);
    }

    /// Draws the ring of the current point around the origin.
    void marker(GraphicsContext g) {
        ring(g, RING, 4.5, canvas.colour(ThemeColour.BACKGROUND));
        ring(g, RING, 2.2, canvas.colour(ThemeColour.ACCENT));
        g.setFill(canvas.colour(ThemeColour.ACCENT));
        g.fillOval(-1.5, -1.5, 3, 3);
    }

    /// Draws the small ring of the nearest point around the origin.
    void highlight(GraphicsContext g, double radius) {
        ring(g, radius + 3.5, 1.4, canvas.colour(ThemeColour.TEXT));
    }

    private static void ring(GraphicsContext g, double radius, double width, Color color) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.strokeOval(-radius, -radius, 2 * radius, 2 * radius);
    }

    private void haloText(GraphicsContext g, String text, double x, double y, ThemeColour colour) {
        g.setStroke(canvas.colour(ThemeColour.BACKGROUND));
        g.setLineWidth(HALO);
        g.strokeText(text, x, y);
        g.setFill(canvas.colour(colour));
        g.fillText(text, x, y);
    }

    private static double[] ticksX(Rectangle2D seen, Viewport view) {
        return Ticks.linear(seen.getMinX(), seen.getMaxX(), count(view));
    }

    private static double[] ticksY(Rectangle2D seen, Viewport view) {
        double step = Ticks.step(seen.getMinX(), seen.getMaxX(), count(view));
        return Ticks.linear(seen.getMinY(), seen.getMaxY(), (int) Math.ceil(seen.getHeight() / step - 1e-6));
    }

    private static int count(Viewport view) {
        return (int) Math.max(2, view.width() / LINE_SPACING);
    }
}

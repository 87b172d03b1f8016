package elboroom.ui.control.map;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Drawing.Stroke;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.control.draw.Ticks;

/// Draws the surroundings of a map's points: grid lines below; tick labels, axis names and rings above.
final class MapDecor {

    private static final double LINE_SPACING = 72;
    private static final double RING = 7;
    private static final double HALO = 3;
    /// From the bottom to the middle of the tick labels.
    private static final double BOTTOM = 11;

    private final ThemedCanvas canvas;

    MapDecor(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    /// Draws the grid, with the axes through 0 slightly stronger.
    void grid(Drawing d, Viewport view) {
        Rectangle2D seen = view.visible();
        for (double x : ticksX(seen, view)) {
            double at = Math.round(view.screenX(x)) + 0.5;
            d.line(at, 0, at, view.height(), line(x));
        }
        for (double y : ticksY(seen, view)) {
            double at = Math.round(view.screenY(y)) + 0.5;
            d.line(0, at, view.width(), at, line(y));
        }
    }

    private Stroke line(double at) {
        return new Stroke(canvas.colour(at == 0 ? ThemeColour.AXIS : ThemeColour.GRID), 1);
    }

    /// Draws the tick labels along the left and bottom edges, and the axis names at their ends.
    void labels(Drawing d, Viewport view, String nameX, String nameY) {
        Rectangle2D seen = view.visible();
        for (double x : ticksX(seen, view)) {
            double at = view.screenX(x);
            if (at > 40 && at < view.width() - 30) {
                text(d, Ticks.text(x), at, view.height() - BOTTOM, ChartFonts.SMALL, TextAlignment.CENTER);
            }
        }
        for (double y : ticksY(seen, view)) {
            double at = view.screenY(y);
            if (at > 26 && at < view.height() - 24) {
                text(d, Ticks.text(y), 6, at, ChartFonts.SMALL, TextAlignment.LEFT);
            }
        }
        text(d, nameY, 6, 10, ChartFonts.BODY, TextAlignment.LEFT);
        text(d, nameX, view.width() - 6, view.height() - 11, ChartFonts.BODY, TextAlignment.RIGHT);
    }

    /// Draws the ring of the current point.
    void marker(Drawing d, Point2D at) {
        d.circle(at.getX(), at.getY(), RING, new Stroke(canvas.colour(ThemeColour.BACKGROUND), 4.5));
        d.circle(at.getX(), at.getY(), RING, new Stroke(canvas.colour(ThemeColour.ACCENT), 2.2));
        d.disc(at.getX(), at.getY(), 1.5, canvas.colour(ThemeColour.ACCENT));
    }

    /// Draws the small ring of the nearest point.
    void highlight(Drawing d, Point2D at, double radius) {
        d.circle(at.getX(), at.getY(), radius + 3.5, new Stroke(canvas.colour(ThemeColour.TEXT), 1.4));
    }

    private void text(Drawing d, String text, double x, double y, Font font, TextAlignment side) {
        ThemeColour colour = font == ChartFonts.BODY ? ThemeColour.MUTED : ThemeColour.FAINT;
        d.haloText(text, x, y, font, side, canvas.colour(colour),
                new Stroke(canvas.colour(ThemeColour.BACKGROUND), HALO));
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

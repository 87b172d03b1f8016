package elboroom.ui.control.map;

import java.util.List;
import javafx.scene.paint.Color;

import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Drawing.Stroke;
import elboroom.ui.control.draw.ThemedCanvas;

/// Draws the layers of a map. Runs on the FX thread.
final class LayerPainter {

    /// Coordinates beyond this are invisible, and would overflow.
    private static final double FARTHEST = 1e5;

    private final ThemedCanvas canvas;

    LayerPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    void draw(Drawing d, Viewport view, List<MapLayer> layers) {
        for (MapLayer layer : layers) {
            Color color = canvas.colour(layer.colour()).deriveColor(0, 1, 1, layer.opacity());
            switch (layer) {
                case MapLayer.Lines lines -> lines.lines()
                        .forEach(line -> stroke(d, view, line, new Stroke(color, lines.width())));
                case MapLayer.Dots dots -> draw(d, view, dots, color);
            }
        }
    }

    /// Strokes a line, with gaps where a point cannot be drawn.
    private static void stroke(Drawing d, Viewport view, float[] line, Stroke stroke) {
        double[] xs = new double[line.length / 2];
        double[] ys = new double[line.length / 2];
        int count = 0;
        for (int i = 0; i < line.length; i += 2) {
            double x = view.screenX(line[i]);
            double y = view.screenY(line[i + 1]);
            if (drawable(x, y)) {
                xs[count] = x;
                ys[count] = y;
                count++;
            } else {
                draw(d, xs, ys, count, stroke);
                count = 0;
            }
        }
        draw(d, xs, ys, count, stroke);
    }

    private static void draw(Drawing d, double[] xs, double[] ys, int count, Stroke stroke) {
        if (count > 1) {
            d.polyline(xs, ys, count, stroke);
        }
    }

    private static void draw(Drawing d, Viewport view, MapLayer.Dots dots, Color color) {
        double radius = dots.radius();
        for (int i = 0; i < dots.places().length; i += 2) {
            double x = view.screenX(dots.places()[i]);
            double y = view.screenY(dots.places()[i + 1]);
            if (x > -radius && y > -radius && x < view.width() + radius && y < view.height() + radius) { // false for NaN
                d.disc(x, y, radius, color);
            }
        }
    }

    private static boolean drawable(double x, double y) {
        return Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST; // false for NaN
    }
}

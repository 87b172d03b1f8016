package elboroom.ui.control.map;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;

import elboroom.ui.control.draw.ThemedCanvas;

/// Draws the layers of a map. Runs on the FX thread.
final class LayerPainter {

    /// Coordinates beyond this are invisible, and would overflow.
    private static final double FARTHEST = 1e5;

    private final ThemedCanvas canvas;

    LayerPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
    }

    void draw(GraphicsContext g, Viewport view, List<MapLayer> layers) {
        for (MapLayer layer : layers) {
            Color color = canvas.colour(layer.colour()).deriveColor(0, 1, 1, layer.opacity());
            g.setStroke(color);
            g.setFill(color);
            switch (layer) {
                case MapLayer.Lines lines -> draw(g, view, lines);
                case MapLayer.Dots dots -> draw(g, view, dots);
            }
        }
    }

    private void draw(GraphicsContext g, Viewport view, MapLayer.Lines lines) {
        g.setLineWidth(lines.width());
        g.setLineJoin(StrokeLineJoin.ROUND);
        for (float[] line : lines.lines()) {
            stroke(g, view, line);
        }
    }

    /// Strokes a line, with gaps where a point cannot be drawn.
    private static void stroke(GraphicsContext g, Viewport view, float[] line) {
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
                g.strokePolyline(xs, ys, count);
                count = 0;
            }
        }
        g.strokePolyline(xs, ys, count);
    }

    private void draw(GraphicsContext g, Viewport view, MapLayer.Dots dots) {
        double size = 2 * dots.radius();
        for (int i = 0; i < dots.places().length; i += 2) {
            double x = view.screenX(dots.places()[i]) - dots.radius();
            double y = view.screenY(dots.places()[i + 1]) - dots.radius();
            if (x > -size && y > -size && x < view.width() && y < view.height()) { // false for NaN
                g.fillOval(x, y, size, size);
            }
        }
    }

    private static boolean drawable(double x, double y) {
        return Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST; // false for NaN
    }
}

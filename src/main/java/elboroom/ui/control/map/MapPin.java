package elboroom.ui.control.map;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import elboroom.ui.control.draw.CanvasDrawing;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.ThemedCanvas;

/// A small drawing at one place of a map. It has a node of its own, so that moving it repaints only its surroundings
/// and not the map. Runs on the FX thread.
final class MapPin {

    /// Large enough for the ring around the largest dot.
    private static final double SIDE = 24;

    private final ThemedCanvas map;
    private final Canvas canvas = new Canvas(SIDE, SIDE);

    MapPin(ThemedCanvas map) {
        this.map = map;
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        canvas.setVisible(false);
    }

    Node node() {
        return canvas;
    }

    /// @param at the place in layout units of the map; empty to hide the drawing
    /// @param painter draws around the origin
    void show(Optional<Point2D> at, Consumer<Drawing> painter) {
        boolean inside = at.filter(place -> place.getX() > -SIDE && place.getY() > -SIDE
                && place.getX() < map.getWidth() + SIDE && place.getY() < map.getHeight() + SIDE).isPresent();
        canvas.setVisible(inside);
        if (inside) {
            Point2D place = at.orElseThrow();
            double x = Math.floor(place.getX());
            double y = Math.floor(place.getY());
            GraphicsContext g = map.cleared(canvas, SIDE);
            canvas.relocate(x - SIDE / 2, y - SIDE / 2);
            g.save();
            g.beginPath();
            g.rect(SIDE / 2 - x, SIDE / 2 - y, map.getWidth(), map.getHeight());
            g.clip();
            g.translate(SIDE / 2 + place.getX() - x, SIDE / 2 + place.getY() - y);
            painter.accept(new CanvasDrawing(g));
            g.restore();
        }
    }
}

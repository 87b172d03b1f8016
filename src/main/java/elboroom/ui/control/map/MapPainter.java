package elboroom.ui.control.map;

import javafx.geometry.Point2D;
import javafx.scene.Node;

import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.ThemedCanvas;

/// Draws a map in parts for the screen, where the points are an image of their own, or as a whole. Runs on the FX
/// thread.
final class MapPainter {

    private final ThemedCanvas canvas;
    private final LayerPainter layers;
    private final MapDecor decor;
    private final DotLayer dots = new DotLayer();
    private final MapPin place;
    private final MapPin nearest;

    MapPainter(ThemedCanvas canvas) {
        this.canvas = canvas;
        this.layers = new LayerPainter(canvas);
        this.decor = new MapDecor(canvas);
        this.place = new MapPin(canvas);
        this.nearest = new MapPin(canvas);
    }

    /// The node of the points.
    Node dots() {
        return dots.node();
    }

    /// The node of the ring around the point under the pointer.
    Node nearest() {
        return nearest.node();
    }

    /// The node of the current point.
    Node place() {
        return place.node();
    }

    void drawDots(MapScene scene) {
        dots.draw(scene, canvas);
    }

    /// Draws what is below the points.
    void under(Drawing d, MapScene scene) {
        decor.grid(d, scene.viewport());
        layers.draw(d, scene.viewport(), scene.below());
    }

    /// Draws what is above the points.
    void over(Drawing d, MapScene scene) {
        layers.draw(d, scene.viewport(), scene.above());
        decor.labels(d, scene.viewport(), scene.nameX(), scene.nameY());
    }

    void movePins(MapScene scene) {
        nearest.show(scene.nearest(), d -> decor.highlight(d, Point2D.ZERO, dots.radius()));
        place.show(scene.marker(), d -> decor.marker(d, Point2D.ZERO));
    }

    /// Draws everything.
    void draw(Drawing d, MapScene scene) {
        under(d, scene);
        DotMarks.of(scene, canvas).forEach(d::marks);
        over(d, scene);
        scene.nearest().ifPresent(at -> decor.highlight(d, at, dots.radius()));
        scene.marker().ifPresent(at -> decor.marker(d, at));
    }
}

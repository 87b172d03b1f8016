package elboroom.ui.control.map;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// The pointer position on a map and the nearest point. Runs on the FX thread.
final class MapPointer {

    private final PointCanvas map;
    private Consumer<Optional<MapHover>> onHover = _ -> {};
    private Optional<MapHover> hover = Optional.empty();
    private @Nullable NearestIndex index;

    MapPointer(PointCanvas map) {
        this.map = map;
        map.pointsProperty().addListener((_, _, _) -> index = null);
    }

    void setOnHover(Consumer<Optional<MapHover>> handler) {
        onHover = handler;
    }

    /// Updates the position; empty when the pointer has left.
    void move(Optional<MouseEvent> event) {
        set(event.map(at -> look(at.getX(), at.getY())));
    }

    /// Updates the nearest point after zooming, new points or hidden labels.
    void update() {
        hover.ifPresent(old -> set(Optional.of(look(old.screenX(), old.screenY()))));
    }

    /// The nearest point, in data units.
    Optional<Point2D> nearest() {
        PointSet points = map.pointsProperty().get();
        return hover.filter(at -> at.nearest() >= 0)
                .map(at -> new Point2D(points.x()[at.nearest()], points.y()[at.nearest()]));
    }

    private MapHover look(double screenX, double screenY) {
        Point2D at = map.viewportProperty().get().toData(screenX, screenY);
        int nearest = index().nearest(at.getX(), at.getY(),
                i -> !map.hiddenProperty().get().contains(map.pointsProperty().get().labels()[i]));
        return new MapHover(at.getX(), at.getY(), nearest, screenX, screenY);
    }

    private void set(Optional<MapHover> value) {
        hover = value;
        onHover.accept(value);
        map.repaint();
    }

    private NearestIndex index() {
        NearestIndex known = index;
        if (known == null) {
            known = new NearestIndex(map.pointsProperty().get());
            index = known;
        }
        return known;
    }
}

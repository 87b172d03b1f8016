package elboroom.ui.control.map;

import java.util.BitSet;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Polygon;

/// A lasso around points of a map: Shift and drag, or just drag while it is switched on. Escape clears the selection.
/// Runs on the FX thread.
public final class Lasso {

    /// Screen units between two corners.
    private static final double STEP = 3;

    private final PointCanvas map;
    private final Consumer<BitSet> chosen;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final Polygon line = new Polygon();
    private boolean drawing;
    private boolean drawn;

    /// @param chosen receives the points inside the lasso; empty when the selection is cleared
    public Lasso(PointCanvas map, Consumer<BitSet> chosen) {
        this.map = map;
        this.chosen = chosen;
        line.getStyleClass().add("lasso");
        line.setVisible(false);
        map.cover(line);
        on.subscribe(now -> map.setCursor(now ? Cursor.CROSSHAIR : Cursor.DEFAULT));
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        map.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Whether dragging draws the lasso without Shift.
    public BooleanProperty onProperty() {
        return on;
    }

    private void press(MouseEvent event) {
        drawn = false;
        drawing = event.getButton() == MouseButton.PRIMARY && (on.get() || event.isShiftDown());
        if (drawing) {
            map.requestFocus();
            line.getPoints().setAll(event.getX(), event.getY());
        }
    }

    private void drag(MouseEvent event) {
        if (!drawing) {
            return;
        }
        int corners = line.getPoints().size();
        double away = Math.hypot(event.getX() - line.getPoints().get(corners - 2),
                event.getY() - line.getPoints().get(corners - 1));
        if (away >= STEP) {
            line.getPoints().addAll(event.getX(), event.getY());
            line.setVisible(true);
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (drawing && line.isVisible()) {
            chosen.accept(new Outline(line.getPoints()).inside(map.pointsProperty().get(),
                    map.viewportProperty().get(), map.hiddenProperty().get()));
            drawn = true;
            event.consume();
        }
        end();
    }

    /// Suppresses the click at the end of a lasso.
    private void click(MouseEvent event) {
        if (drawn) {
            event.consume();
        }
    }

    private void end() {
        drawing = false;
        line.setVisible(false);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (drawing || map.highlightedProperty().get() != null)) {
            end();
            chosen.accept(new BitSet());
            event.consume();
        }
    }
}

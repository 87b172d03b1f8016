package elboroom.ui.control.map;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import elboroom.ui.control.ScrollingPanes;

/// Mouse control of a map: drag pans, wheel and pinch zoom around the pointer, double-click fits, and a click without
/// drag picks. Runs on the FX thread.
final class PanZoom {

    /// Receives the actions, in the map's screen units.
    interface Target {
        void pan(double dx, double dy);

        void zoom(double factor, double x, double y);

        void fit();

        void hover(Optional<MouseEvent> pointer);
    }

    private static final double DRAG_THRESHOLD = 4;
    private static final double ZOOM_PER_PIXEL = 0.004;

    private final Node node;
    private final Target target;
    private final BiConsumer<Double, Double> pick;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean dragging;

    PanZoom(Node node, Target target, BiConsumer<Double, Double> pick) {
        this.node = node;
        this.target = target;
        this.pick = pick;
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        node.addEventHandler(MouseEvent.MOUSE_MOVED, event -> target.hover(Optional.of(event)));
        node.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> target.hover(Optional.empty()));
        node.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        node.addEventHandler(ZoomEvent.ZOOM, event -> {
            target.zoom(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
    }

    private void press(MouseEvent event) {
        node.requestFocus();
        dragging = false;
        pressX = event.getX();
        pressY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (!dragging && Math.hypot(event.getX() - pressX, event.getY() - pressY) < DRAG_THRESHOLD) {
            return;
        }
        if (!dragging) {
            dragging = true;
            lastX = pressX;
            lastY = pressY;
            node.setCursor(Cursor.CLOSED_HAND);
            target.hover(Optional.empty());
        }
        target.pan(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void release(MouseEvent event) {
        if (dragging) {
            node.setCursor(Cursor.DEFAULT);
            target.hover(Optional.of(event));
        }
    }

    private void click(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            target.fit();
        } else {
            pick.accept(event.getX(), event.getY());
        }
    }

    /// In a pane that scrolls, the wheel scrolls it and zooms only with Ctrl (or Cmd).
    private void scroll(ScrollEvent event) {
        if (!event.isShortcutDown() && ScrollingPanes.contain(node)) {
            return;
        }
        if (event.getDeltaY() != 0) {
            target.zoom(Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL), event.getX(), event.getY());
        }
        event.consume();
    }
}

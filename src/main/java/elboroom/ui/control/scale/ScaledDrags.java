package elboroom.ui.control.scale;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/// Lets dividers between panes and the borders of table columns follow the pointer. JavaFX moves them by the distance in
/// the scene, which is that in the window, not that in the enlarged content. Runs on the FX thread.
final class ScaledDrags {

    private final ScaledRoot root;
    private boolean sending;

    ScaledDrags(ScaledRoot root) {
        this.root = root;
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::convert);
        root.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::convert);
    }

    /// Sends the event again with its position in the scene divided by the scale.
    private void convert(MouseEvent event) {
        double scale = root.scaleProperty().get();
        if (scale != 1 && !sending && isHandle(event.getTarget())) {
            event.consume();
            sending = true;
            try {
                Event.fireEvent(event.getTarget(), divided(event, scale));
            } finally {
                sending = false;
            }
        }
    }

    private static boolean isHandle(EventTarget target) {
        return target instanceof Node node && (has(node, "split-pane-divider") || has(node.getParent(),
                "split-pane-divider") || (node instanceof Rectangle && has(node.getParent(), "nested-column-header")));
    }

    private static boolean has(Node node, String style) {
        return node.getStyleClass().contains(style);
    }

    private static MouseEvent divided(MouseEvent event, double scale) {
        return new MouseEvent(event.getSource(), event.getTarget(), event.getEventType(), event.getSceneX() / scale,
                event.getSceneY() / scale, event.getScreenX(), event.getScreenY(), event.getButton(),
                event.getClickCount(), event.isShiftDown(), event.isControlDown(), event.isAltDown(),
                event.isMetaDown(), event.isPrimaryButtonDown(), event.isMiddleButtonDown(),
                event.isSecondaryButtonDown(), event.isBackButtonDown(), event.isForwardButtonDown(),
                event.isSynthesized(), event.isPopupTrigger(), event.isStillSincePress(), event.getPickResult());
    }
}

package elboroom.ui.control;

import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;

import elboroom.ui.testing.Panes;

/// Base class of tests that show a control in a window of JavaFX's headless platform.
public abstract class FxTest extends Panes {

    public static <T> T onFx(Callable<T> action) {
        return fx(action);
    }

    /// Converts a position in the node's coordinates to the screen.
    public static Point2D at(Node node, double x, double y) {
        return onFx(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Point2D origin = node.localToScreen(0, 0);
            return bounds == null ? origin : origin.add(x, y);
        });
    }
}

package elboroom.ui.control;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Finds out whether the mouse wheel over a node scrolls its pane. Runs on the FX thread.
public final class ScrollingPanes {

    private ScrollingPanes() {}

    /// Returns whether a node is in a scroll pane whose content is higher than the pane.
    public static boolean contain(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane && pane.getContent() != null && pane.getContent().getLayoutBounds()
                    .getHeight() > pane.getViewportBounds().getHeight() + 1) {
                return true;
            }
        }
        return false;
    }
}

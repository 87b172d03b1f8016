package elboroom.ui.numbers;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// Shows either losses or metrics in the same place; the selected toggle keeps the focus. Runs on the FX thread.
public final class LossesOrMetrics extends StackPane {

    /// @param shown whether the metrics are shown
    public LossesOrMetrics(BooleanProperty shown, Node losses, Node numbers) {
        getChildren().setAll(shown.get() ? numbers : losses);
        shown.subscribe((_, now) -> swap(now ? numbers : losses));
    }

    private void swap(Node node) {
        boolean focused = getScene() != null && holds(getScene().getFocusOwner());
        getChildren().setAll(node);
        if (focused) {
            Node chosen = node.lookup(".numbers-switch > .toggle-button:selected");
            if (chosen != null) {
                chosen.requestFocus();
            }
        }
    }

    private boolean holds(@Nullable Node focused) {
        Node node = focused;
        while (node != null && node != this) {
            node = node.getParent();
        }
        return node != null;
    }
}

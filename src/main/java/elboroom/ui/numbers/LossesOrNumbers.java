package elboroom.ui.numbers;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// Shows the losses or the numbers in the same place; the keyboard's focus stays on the word that was chosen. Lives on
/// the FX thread.
public final class LossesOrNumbers extends StackPane {

    /// @param shown whether the numbers are
    public LossesOrNumbers(BooleanProperty shown, Node losses, Node numbers) {
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

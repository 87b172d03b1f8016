package elboroom.ui.numbers;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// Shows either losses or metrics in the same place; the selected toggle keeps the focus. Runs on the FX thread.
public final class LossesOrMetrics extends StackPane {

    private final Supplier<? extends Node> losses;
    private final Supplier<? extends Node> numbers;
    private @Nullable Node createdLosses;
    private @Nullable Node createdNumbers;

    /// @param shown whether the metrics are shown
    /// @param losses called when they are first shown
    /// @param numbers called when they are first shown
    public LossesOrMetrics(BooleanProperty shown, Supplier<? extends Node> losses, Supplier<? extends Node> numbers) {
        this.losses = losses;
        this.numbers = numbers;
        getChildren().setAll(node(shown.get()));
        shown.subscribe((_, now) -> swap(node(now)));
    }

    private Node node(boolean metrics) {
        if (metrics) {
            Node node = createdNumbers == null ? numbers.get() : createdNumbers;
            createdNumbers = node;
            return node;
        }
        Node node = createdLosses == null ? losses.get() : createdLosses;
        createdLosses = node;
        return node;
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

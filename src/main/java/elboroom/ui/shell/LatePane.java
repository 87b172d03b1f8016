package elboroom.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// A pane whose content is created after the window is first drawn, so that the window appears earlier; empty until
/// then. Runs on the FX thread.
public final class LatePane extends StackPane {

    private @Nullable Supplier<? extends Node> content;

    public LatePane(Supplier<? extends Node> content) {
        this.content = content;
    }

    /// Creates the content; further calls have no effect.
    public void create() {
        if (content != null) {
            Node node = content.get();
            content = null;
            visibleProperty().bind(node.visibleProperty());
            managedProperty().bind(node.managedProperty());
            getChildren().setAll(node);
        }
    }
}

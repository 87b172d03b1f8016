package elboroom.ui.control.scale;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.DialogPane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// Shows the menus, tooltips and dialogs of a window as large as its content. Runs on the FX thread.
public final class ScaledPopups {

    private static final String MARK = "elboroom.scale";
    private static final double FONT_SIZE = 13;

    private final Stage stage;
    private final ScaledRoot root;

    public ScaledPopups(Stage stage, ScaledRoot root) {
        this.stage = stage;
        this.root = root;
        ListChangeListener<Window> opened = this::changed;
        stage.showingProperty().subscribe(showing -> { // the list of windows outlives the window
            if (showing) {
                Window.getWindows().addListener(opened);
            } else {
                Window.getWindows().removeListener(opened);
            }
        });
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().stream().filter(this::isOwned).forEach(this::scale);
        }
    }

    private boolean isOwned(Window window) {
        return Stream.iterate(window, owner -> owner != null, ScaledPopups::owner).anyMatch(stage::equals);
    }

    private static @Nullable Window owner(Window window) {
        return switch (window) {
            case PopupWindow popup -> popup.getOwnerWindow();
            case Stage dialog -> dialog.getOwner();
            default -> null;
        };
    }

    private void scale(Window window) {
        double factor = root.scaleProperty().get();
        Parent shown = window.getScene() == null ? null : window.getScene().getRoot();
        if (shown instanceof DialogPane dialog) {
            dialog.setStyle(factor == 1 ? "" : "-fx-font-size: " + FONT_SIZE * factor + "px");
        } else if (window instanceof PopupWindow && shown != null) {
            shown.getChildrenUnmodifiable().forEach(node -> enlarge(node, factor));
        }
    }

    private static void enlarge(Node node, double factor) {
        List<Transform> transforms = node.getTransforms();
        if (node.getProperties().get(MARK) instanceof Scale known) {
            known.setX(factor);
            known.setY(factor);
        } else if (factor != 1) {
            Scale scale = new Scale(factor, factor);
            node.getProperties().put(MARK, scale);
            transforms.add(scale);
        }
    }
}

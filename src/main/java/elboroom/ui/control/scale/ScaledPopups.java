package elboroom.ui.control.scale;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// Shows the menus, tooltips and dialogs of a window as large as its content. Runs on the FX thread.
public final class ScaledPopups {

    private static final String MARK = "elboroom.scale";
    /// The width of the shadow around a tooltip. Enlarged, it would cover the pointer, which would hide the tooltip.
    private static final double SHADOW = 16;
    /// Left free around an enlarged menu.
    private static final double MARGIN = 40;

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
        if (shown instanceof DialogPane dialog && window instanceof Stage dialogStage) {
            enlarge(dialogStage, dialog);
        } else if (window instanceof PopupWindow popup && shown != null) {
            shown.getChildrenUnmodifiable().forEach(node -> enlarge(node, factor));
            if (popup instanceof ContextMenu) {
                shown.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance).map(Parent.class::cast)
                        .flatMap(bridge -> bridge.getChildrenUnmodifiable().stream())
                        .forEach(node -> limit(node, factor));
            }
            if (popup instanceof Tooltip) {
                popup.setAnchorX(popup.getAnchorX() + SHADOW * (factor - 1));
                popup.setAnchorY(popup.getAnchorY() + SHADOW * (factor - 1));
            }
        }
    }

    /// Wraps the content of a dialog, which then fills a larger window.
    private void enlarge(Stage window, DialogPane dialog) {
        double factor = root.scaleProperty().get();
        if (factor != 1) {
            ScaledRoot enlarged = new ScaledRoot();
            enlarged.scaleProperty().set(factor);
            window.getScene().setRoot(enlarged);
            enlarged.setContent(dialog);
            window.setOnShown(_ -> {
                fit(window, dialog, factor);
                center(window);
            });
            window.setOnHidden(_ -> { // JavaFX expects the content at its place
                enlarged.removeContent();
                window.getScene().setRoot(dialog);
            });
        }
    }

    /// Makes the window as large as its enlarged content. JavaFX's own size has too few lines of a wrapped text.
    private static void fit(Stage window, DialogPane dialog, double factor) {
        double width = Math.ceil(dialog.prefWidth(-1));
        double height = Math.ceil(dialog.prefHeight(width));
        window.setWidth(Math.ceil(width * factor) + window.getWidth() - window.getScene().getWidth());
        window.setHeight(Math.ceil(height * factor) + window.getHeight() - window.getScene().getHeight());
    }

    /// JavaFX scrolls a menu that is higher than the screen, without regard to the scale.
    private void limit(Node menu, double factor) {
        if (menu instanceof Region region) {
            double height = Screen.getScreensForRectangle(stage.getX(), stage.getY(), 1, 1).stream().findFirst()
                    .orElse(Screen.getPrimary()).getVisualBounds().getHeight();
            region.setMaxHeight(factor == 1 ? Region.USE_COMPUTED_SIZE : Math.floor(height / factor) - MARGIN);
        }
    }

    private void center(Stage window) {
        window.setX(stage.getX() + (stage.getWidth() - window.getWidth()) / 2);
        window.setY(Math.max(stage.getY(), stage.getY() + (stage.getHeight() - window.getHeight()) / 2));
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

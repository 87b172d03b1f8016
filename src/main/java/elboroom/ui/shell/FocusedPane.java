package elboroom.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;

import elboroom.domain.preferences.ExplorePane;
import elboroom.ui.command.Overlay;
import elboroom.ui.control.PaneActions;
import org.jspecify.annotations.Nullable;

/// What the pane with the focus offers, else the maximized one. The focus of a menu or of a card over the window, such
/// as the command palette, does not change it. Runs on the FX thread.
public final class FocusedPane {

    private final ShellViewModel viewModel;
    private final Supplier<ShellView> shell;
    private final ReadOnlyObjectWrapper<Optional<PaneActions>> actions = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private @Nullable Node focused;

    /// @param shell the frame of the window in the current language
    public FocusedPane(ShellViewModel viewModel, Supplier<ShellView> shell) {
        this.viewModel = viewModel;
        this.shell = shell;
    }

    /// Follows the focus in a scene.
    public void follow(Scene scene) {
        scene.focusOwnerProperty().subscribe(this::focus);
        viewModel.panes().maximised().subscribe((_, _) -> update());
        viewModel.place().subscribe((_, _) -> update());
    }

    /// Empty if there is no such pane.
    public ReadOnlyObjectProperty<Optional<PaneActions>> actions() {
        return actions.getReadOnlyProperty();
    }

    private void focus(@Nullable Node node) {
        boolean elsewhere = node != null
                && (Overlay.isOnCard(node) || node instanceof MenuBar || node.getParent() instanceof MenuBar);
        if (!elsewhere) {
            focused = node;
            update();
        }
    }

    private void update() {
        Node node = focused;
        Optional<PaneActions> own = node == null || node.getScene() == null
                ? Optional.empty()
                : PaneActions.around(node);
        actions.set(own.isPresent() ? own : maximised());
    }

    private Optional<PaneActions> maximised() {
        ExplorePane pane = viewModel.panes().maximised().get();
        return pane == null || viewModel.place().get() != Workspace.EXPLORE
                ? Optional.empty()
                : shell.get().actions(pane);
    }
}

package elboroom.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import elboroom.i18n.Messages;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneDrawing;
import elboroom.ui.control.draw.NodePicture;

/// The context menu of all panes, also opened by the menu key: picture, numbers, view, and filling the window. Created
/// when it is requested. Runs on the FX thread.
public final class PaneMenu {

    private static final List<Integer> SCALES = List.of(1, 2, 4);

    private final ShellView shell;
    private final ShellViewModel viewModel;
    private final PaneExport export;
    private final Messages messages;

    public PaneMenu(ShellView shell, ShellViewModel viewModel, PaneExport export, Messages messages) {
        this.shell = shell;
        this.viewModel = viewModel;
        this.export = export;
        this.messages = messages;
        shell.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    }

    private void show(ContextMenuEvent event) {
        if (event.getTarget() instanceof Node node) {
            ContextMenu menu = new ContextMenu();
            menu.setId("pane-menu");
            menu.setAutoHide(true);
            PaneActions.around(node).ifPresent(actions -> add(menu, actions));
            arrange(menu, node);
            if (!menu.getItems().isEmpty()) {
                menu.show(node, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        }
    }

    private void add(ContextMenu menu, PaneActions actions) {
        menu.getItems().addAll(sizes(actions), item("pane.picture.copy", () -> export.copyPicture(actions)));
        if (PaneExport.isDrawable(actions)) {
            menu.getItems().add(1, item("pane.picture.svg", () -> export.saveSvg(actions)));
        }
        actions.csv().ifPresent(_ -> menu.getItems().addAll(
                item("pane.csv.copy", () -> export.copyCsv(actions)),
                item("pane.csv.save", () -> export.saveCsv(actions))));
        actions.resetView().ifPresent(reset -> menu.getItems().addAll(new SeparatorMenuItem(),
                item("pane.reset", reset)));
    }

    /// Offers to maximize or hide a pane of Explore.
    private void arrange(ContextMenu menu, Node node) {
        PanesViewModel panes = viewModel.panes();
        boolean maximised = panes.maximised().get() != null;
        List<MenuItem> items = new ArrayList<>();
        if (shell.canMaximise(node)) {
            items.add(item(maximised ? "pane.restore" : "pane.maximise", () -> shell.maximise(node)));
        }
        shell.paneOf(node).filter(_ -> !panes.presenting().get() && !maximised)
                .ifPresent(pane -> items.add(item("pane.hide", () -> panes.show(pane, false))));
        if (!items.isEmpty() && !menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(items);
    }

    /// The sizes in which the picture can be saved.
    private Menu sizes(PaneActions actions) {
        Menu sizes = new Menu(messages.text("pane.picture.save"));
        sizes.setId("pane-picture-save");
        Bounds node = actions.picture().getLayoutBounds();
        double width = actions.drawing().map(PaneDrawing::width).orElse(node.getWidth());
        double height = actions.drawing().map(PaneDrawing::height).orElse(node.getHeight());
        for (int scale : SCALES) {
            double used = NodePicture.scale(width, height, scale);
            MenuItem size = new MenuItem(messages.text("pane.picture.size", Math.ceil(used * width),
                    Math.ceil(used * height)));
            size.setId("pane-picture-" + scale);
            size.setOnAction(_ -> export.savePicture(actions, scale));
            sizes.getItems().add(size);
        }
        sizes.getItems().add(item("pane.picture.other",
                () -> new PictureWidthDialog(shell.getScene().getWindow(), viewModel.theme().get(), messages, width,
                        height, scale -> export.savePicture(actions, scale)).show()));
        return sizes;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}

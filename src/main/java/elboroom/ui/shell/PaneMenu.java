package elboroom.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.FileChooser;

import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.draw.NodePicture;

/// The context menu of all panes, also opened by the menu key: picture, numbers, view, and filling the window. Created
/// when it is requested. Runs on the FX thread.
public final class PaneMenu {

    private static final List<Integer> SCALES = List.of(1, 2, 4);

    private final ShellView shell;
    private final ShellViewModel viewModel;
    private final LastFolder folder;
    private final Messages messages;

    public PaneMenu(ShellView shell, ShellViewModel viewModel, LastFolder folder, Messages messages) {
        this.shell = shell;
        this.viewModel = viewModel;
        this.folder = folder;
        this.messages = messages;
        shell.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    }

    private void show(ContextMenuEvent event) {
        if (event.getTarget() instanceof Node node) {
            PaneActions.around(node).ifPresent(actions -> {
                menu(actions, node).show(node, event.getScreenX(), event.getScreenY());
                event.consume();
            });
        }
    }

    private ContextMenu menu(PaneActions actions, Node node) {
        ContextMenu menu = new ContextMenu(sizes(actions),
                item("pane.picture.copy", () -> copyPicture(actions)));
        menu.setId("pane-menu");
        menu.setAutoHide(true);
        actions.csv().ifPresent(text -> menu.getItems().add(item("pane.csv.copy", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.get());
            Clipboard.getSystemClipboard().setContent(content);
        })));
        actions.resetView().ifPresent(reset -> menu.getItems().addAll(new SeparatorMenuItem(),
                item("pane.reset", reset)));
        if (shell.canMaximise(node)) {
            menu.getItems().addAll(new SeparatorMenuItem(),
                    item(shell.isMaximised() ? "pane.restore" : "pane.maximise", () -> shell.maximise(node)));
        }
        return menu;
    }

    /// The sizes in which the picture can be saved.
    private Menu sizes(PaneActions actions) {
        Menu sizes = new Menu(messages.text("pane.picture.save"));
        sizes.setId("pane-picture-save");
        Node node = actions.picture();
        for (int scale : SCALES) {
            double used = NodePicture.scale(node, scale);
            MenuItem size = new MenuItem(messages.text("pane.picture.size",
                    Math.ceil(used * node.getLayoutBounds().getWidth()),
                    Math.ceil(used * node.getLayoutBounds().getHeight())));
            size.setId("pane-picture-" + scale);
            size.setOnAction(_ -> savePicture(actions, scale));
            sizes.getItems().add(size);
        }
        return sizes;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copyPicture(PaneActions actions) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(NodePicture.of(actions.picture(), 2).image());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void savePicture(PaneActions actions, int scale) {
        NodePicture picture = NodePicture.of(actions.picture(), scale);
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("pane.picture.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        RunSpec run = viewModel.exploration().run().get();
        chooser.setInitialFileName((run == null ? "" : run.name() + "-") + actions.name() + ".png");
        folder.save(chooser, shell.getScene().getWindow()).ifPresent(
                file -> viewModel.savePicture(named(file), picture.width(), picture.height(), picture.argb()));
    }

    private static Path named(Path file) {
        String name = file.toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".png") ? file : Path.of(name + ".png");
    }
}

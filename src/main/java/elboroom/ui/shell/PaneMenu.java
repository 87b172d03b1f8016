package elboroom.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
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
import elboroom.ui.control.PaneDrawing;
import elboroom.ui.control.draw.NodePicture;
import elboroom.ui.control.draw.NodeSvg;

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
        menu.getItems().addAll(sizes(actions), item("pane.picture.copy", () -> copyPicture(actions)));
        if (actions.drawing().isPresent() || NodeSvg.isDrawable(actions.picture())) {
            menu.getItems().add(1, item("pane.picture.svg", () -> {
                Supplier<String> svg = svg(actions);
                choose(actions, "svg").ifPresent(file -> viewModel.saveText(file, svg));
            }));
        }
        actions.csv().ifPresent(numbers -> menu.getItems().addAll(
                item("pane.csv.copy", () -> viewModel.makeText(numbers.get(), PaneMenu::copy)),
                item("pane.csv.save", () -> {
                    Supplier<String> text = numbers.get();
                    choose(actions, "csv").ifPresent(file -> viewModel.saveText(file, text));
                })));
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
            size.setOnAction(_ -> savePicture(actions, scale));
            sizes.getItems().add(size);
        }
        sizes.getItems().add(item("pane.picture.other",
                () -> new PictureWidthDialog(shell.getScene().getWindow(), viewModel.theme().get(), messages, width,
                        height, scale -> savePicture(actions, scale)).show()));
        return sizes;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void copyPicture(PaneActions actions) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture(actions, 2).image());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static NodePicture picture(PaneActions actions, double scale) {
        return actions.drawing().map(drawing -> new NodePicture(drawing.image(
                NodePicture.scale(drawing.width(), drawing.height(), scale))))
                .orElseGet(() -> NodePicture.of(actions.picture(), scale));
    }

    private static Supplier<String> svg(PaneActions actions) {
        return actions.drawing().map(PaneDrawing::svg).orElseGet(() -> NodeSvg.of(actions.picture()));
    }

    private void savePicture(PaneActions actions, double scale) {
        NodePicture picture = picture(actions, scale);
        choose(actions, "png").ifPresent(
                file -> viewModel.savePicture(file, picture.width(), picture.height(), picture.argb()));
    }

    /// Asks for a file with an extension.
    private Optional<Path> choose(PaneActions actions, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("pane.save.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        RunSpec run = viewModel.exploration().run().get();
        chooser.setInitialFileName((run == null ? "" : run.name() + "-") + actions.name() + "." + extension);
        return folder.save(chooser, shell.getScene().getWindow()).map(file -> named(file, "." + extension));
    }

    private static Path named(Path file, String ending) {
        String name = file.toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file : Path.of(name + ending);
    }
}

package elboroom.ui.shell.menu;

import java.util.BitSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.control.DialogFolders.Purpose;
import elboroom.ui.control.image.ImageTransfer;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.UndoHistory;
import elboroom.ui.here.HereViewModel;
import elboroom.ui.reconstruct.ReconstructViewModel;

/// The commands of the Edit menu. While a text field has the focus, they act on its text. Runs on the FX thread.
///
/// @param preferences shows the preferences
public record EditCommands(Exploration exploration, UndoHistory history, HereViewModel here,
        ReconstructViewModel reconstruct, Choosers choosers, Runnable preferences) {

    public List<Group> groups() {
        UndoCommands undo = new UndoCommands(history, choosers.stage());
        return List.of(new Group(CommandMenu.EDIT, undo.undo(), undo.redo()),
                new Group(CommandMenu.EDIT, Command.of("here.copy", this::copyPoint).on("Shortcut+Shift+C"),
                        Command.of("reconstruct.paste", this::paste).on("Shortcut+V")),
                new Group(CommandMenu.EDIT, Command.of("edit.clearSelection", () -> exploration.select(new BitSet()))
                        .enabledWhile(exploration.selection().map(_ -> true).orElse(false))),
                new Group(CommandMenu.EDIT, Command.of("edit.preferences", preferences).on("Shortcut+Comma")));
    }

    private void copyPoint() {
        ClipboardContent content = new ClipboardContent();
        content.putString(here.numbers());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void paste() {
        Node focused = choosers.stage().getScene().getFocusOwner();
        if (focused instanceof TextInputControl field) {
            field.paste();
        } else {
            new ImageTransfer(reconstruct, choosers.folders().of(Purpose.IMAGES), choosers.messages().get()).paste();
        }
    }
}

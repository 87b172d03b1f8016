package elboroom.ui.command;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

import elboroom.i18n.Messages;

/// Makes menu items of commands. Runs on the FX thread.
public final class CommandItems {

    private CommandItems() {}

    /// An item without its shortcut, which belongs to the menu bar.
    public static MenuItem item(Command command, Messages messages) {
        MenuItem item = command.selected().isPresent() ? new CheckMenuItem() : new MenuItem();
        item.setId(command.nodeId() + "-item");
        item.setMnemonicParsing(false);
        command.text().subscribe(text -> item.setText(text.inMenu(messages)));
        command.enabled().subscribe(enabled -> item.setDisable(!enabled));
        item.setOnAction(_ -> command.run());
        if (item instanceof CheckMenuItem check) {
            command.selected().ifPresent(selected -> {
                selected.subscribe(check::setSelected);
                check.setOnAction(_ -> {
                    command.run();
                    check.setSelected(selected.getValue()); // the item has toggled itself
                });
            });
        }
        return item;
    }
}

package elboroom.ui.command;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import elboroom.i18n.Messages;

/// The menu bar with every command; on macOS in the system's menu bar. Its items make the shortcuts work. Runs on the
/// FX thread.
public final class CommandMenuBar extends MenuBar {

    public CommandMenuBar(CommandList commands, Messages messages) {
        setId("menu-bar");
        setUseSystemMenuBar(true);
        setMinWidth(USE_PREF_SIZE);
        for (CommandMenu menu : CommandMenu.values()) {
            getMenus().add(menu(menu, commands.of(menu).toList(), messages));
        }
    }

    private static Menu menu(CommandMenu menu, List<CommandList.Group> groups, Messages messages) {
        Menu made = new Menu(menu.title(messages));
        made.setId("menu-" + menu.name().toLowerCase(java.util.Locale.ROOT));
        for (CommandList.Group group : groups) {
            if (!made.getItems().isEmpty()) {
                made.getItems().add(new SeparatorMenuItem());
            }
            for (Command command : group.commands()) {
                MenuItem item = CommandItems.item(command, messages);
                command.shortcut().ifPresent(item::setAccelerator);
                made.getItems().add(item);
            }
        }
        return made;
    }
}

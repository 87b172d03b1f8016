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

    /// @param recent what was opened recently, the submenu that ends the first part of the menu File
    public CommandMenuBar(CommandList commands, Menu recent, Messages messages) {
        setId("menu-bar");
        setUseSystemMenuBar(true);
        setMinWidth(USE_PREF_SIZE);
        for (CommandMenu menu : CommandMenu.values()) {
            Menu made = menu(menu, commands.of(menu).toList(), messages);
            if (menu == CommandMenu.FILE) {
                endFirstPart(made, recent);
            }
            getMenus().add(made);
        }
    }

    private static void endFirstPart(Menu menu, Menu last) {
        int end = 0;
        while (end < menu.getItems().size() && !(menu.getItems().get(end) instanceof SeparatorMenuItem)) {
            end++;
        }
        menu.getItems().add(end, last);
    }

    private static Menu menu(CommandMenu menu, List<CommandList.Group> groups, Messages messages) {
        Menu made = new Menu(menu.title(messages));
        made.setId("menu-" + menu.name().toLowerCase(java.util.Locale.ROOT));
        boolean submenu = false;
        for (CommandList.Group group : groups) {
            boolean next = group.title().isPresent();
            if (!made.getItems().isEmpty() && !(submenu && next)) {
                made.getItems().add(new SeparatorMenuItem());
            }
            submenu = next;
            Menu place = group.title().map(key -> submenu(key, messages)).orElse(made);
            if (next) {
                made.getItems().add(place);
            }
            group.commands().forEach(command -> place.getItems().add(item(command, messages)));
        }
        return made;
    }

    private static Menu submenu(String key, Messages messages) {
        Menu submenu = new Menu(messages.text(key));
        submenu.setId(key.replace('.', '-'));
        submenu.setMnemonicParsing(false);
        return submenu;
    }

    private static MenuItem item(Command command, Messages messages) {
        MenuItem item = CommandItems.item(command, messages);
        command.shortcut().ifPresent(item::setAccelerator);
        return item;
    }
}

package elboroom.ui.command;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.SectionTitle;

/// All shortcuts, by menu, and the keys of single panes. Runs on the FX thread.
public final class ShortcutSheet extends VBox {

    private static final double WIDTH = 900;

    /// Keys that work while a pane has the focus.
    private static final List<String> PANES = List.of("keys.map", "keys.grid", "keys.sliders", "keys.timeline",
            "keys.chart", "keys.runs");

    private final Messages messages;

    /// @param hide hides this card
    public ShortcutSheet(CommandList commands, Messages messages, Runnable hide) {
        this.messages = messages;
        setId("shortcuts");
        getStyleClass().addAll("card", "sheet");
        Button close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        close.setId("card-close");
        FlowPane menus = new FlowPane();
        menus.getStyleClass().add("sheet-menus");
        for (CommandMenu menu : CommandMenu.values()) {
            List<Command> shown = commands.of(menu).flatMap(group -> group.commands().stream())
                    .filter(command -> command.shortcut().isPresent()).toList();
            if (!shown.isEmpty()) {
                menus.getChildren().add(section(menu, shown));
            }
        }
        getChildren().addAll(new PaneHeader(messages.text("keys.title"), close), menus, panes());
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private VBox section(CommandMenu menu, List<Command> commands) {
        GridPane table = new GridPane();
        table.getStyleClass().add("sheet-table");
        for (int row = 0; row < commands.size(); row++) {
            Label keys = new Label(commands.get(row).keys());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(keys, HPos.RIGHT);
            Label name = new Label(commands.get(row).text().getValue().inMenu(messages));
            name.setMinWidth(USE_PREF_SIZE);
            table.addRow(row, keys, name);
        }
        return new VBox(4, new SectionTitle(menu.name(messages)), table);
    }

    private VBox panes() {
        VBox panes = new VBox(4, new SectionTitle(messages.text("keys.panes")));
        for (String key : PANES) {
            Label line = new Label(messages.text(key));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            panes.getChildren().add(line);
        }
        return panes;
    }
}

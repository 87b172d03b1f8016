package elboroom.ui.command;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.ListKeys;
import org.jspecify.annotations.Nullable;

/// A field and the commands that match it: typing filters in both languages, the arrow keys select, Enter or a click
/// runs the selected command, after the focus is back where it was. Runs on the FX thread.
public final class CommandPalette extends VBox {

    private static final double ROW = 34;
    private static final int ROWS = 11;

    private final CommandList commands;
    private final CommandSearch search;
    private final Messages messages;
    private final Runnable hide;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final ListKeys keys = new ListKeys(list, ROWS - 1, ROWS / 2);
    private final Label hint = new Label();

    /// @param hide hides this card
    public CommandPalette(CommandList commands, Messages messages, Runnable hide) {
        this.commands = commands;
        this.search = new CommandSearch(commands);
        this.messages = messages;
        this.hide = hide;
        setId("palette");
        getStyleClass().addAll("card", "palette");
        field.setId("palette-search");
        field.setPromptText(messages.text("palette.search"));
        field.setAccessibleText(messages.text("palette.search"));
        HeaderButtons.hint(field, messages.text("palette.search.hint"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.setAccessibleText(messages.text("palette.list"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS + 2);
        list.setPlaceholder(new Label(messages.text("palette.none")));
        list.setCellFactory(_ -> new Row());
        hint.setId("palette-hint");
        hint.getStyleClass().add("note");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        list.getSelectionModel().selectedItemProperty()
                .subscribe(command -> hint.setText(command == null ? "" : command.hint(messages)));
        field.textProperty().subscribe(this::fill);
        fill();
        getChildren().addAll(field, list, hint);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// The field, which has the focus.
    public TextField field() {
        return field;
    }

    private void fill() {
        list.getItems().setAll(search.find(field.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            run(list.getSelectionModel().getSelectedItem());
            event.consume();
        } else {
            keys.handle(event);
        }
    }

    private void run(@Nullable Command command) {
        if (command != null && command.isEnabled()) {
            hide.run();
            command.run();
        }
    }

    /// A command with its menu and its shortcut.
    private final class Row extends ListCell<Command> {

        private final Label menu = part("note");
        private final Label name = part("palette-name");
        private final Label keys = part("keys");
        private final HBox row;

        Row() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(10, menu, name, space, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    run(getItem());
                }
            });
        }

        private static Label part(String style) {
            Label label = new Label();
            label.getStyleClass().add(style);
            label.setMinWidth(USE_PREF_SIZE);
            return label;
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty || command == null ? null : row);
            if (command != null && !empty) {
                menu.setText(commands.menuOf(command).name(messages));
                name.setText(command.text().getValue().inMenu(messages));
                keys.setText(command.keys());
                keys.setVisible(!command.keys().isEmpty());
                row.setOpacity(command.isEnabled() ? 1 : 0.5);
                setAccessibleText(name.getText() + " " + keys.getText());
            } else {
                setAccessibleText(null);
            }
        }
    }
}

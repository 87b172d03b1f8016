package elboroom.ui.command;

import javafx.scene.control.Button;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// Makes buttons of commands: text, tooltip with shortcut, whether it is enabled, action. Runs on the FX thread.
public final class CommandButtons {

    private CommandButtons() {}

    public static Button button(Command command, Messages messages) {
        Button button = new Button();
        button.setId(command.nodeId());
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        command.text().subscribe(text -> {
            button.setText(text.in(messages));
            HeaderButtons.hint(button, hint(command, messages));
        });
        command.enabled().subscribe(enabled -> button.setDisable(!enabled));
        button.setOnAction(_ -> command.run());
        return button;
    }

    /// A button in the header of a pane.
    public static Button link(Command command, Messages messages) {
        Button button = button(command, messages);
        button.getStyleClass().add("link");
        return button;
    }

    /// What the command does, with its shortcut.
    static String hint(Command command, Messages messages) {
        String hint = command.hint(messages);
        return command.keys().isEmpty() ? hint : messages.text("command.hint.keys", hint, command.keys());
    }
}

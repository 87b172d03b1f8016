package elboroom.ui.command;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

import elboroom.i18n.Messages;

/// One thing that the user can do, wherever it is offered. Immutable; runs on the FX thread.
///
/// @param id the message key of its usual text
/// @param text the current text
/// @param shortcut a key with modifiers, compared by key code, so that it works in every keyboard layout
/// @param selected the current state of a command that switches something
public record Command(String id, ObservableValue<CommandText> text, Optional<KeyCombination> shortcut,
        ObservableValue<Boolean> enabled, Optional<ObservableValue<Boolean>> selected, Runnable action) {

    /// A command that is always enabled. The hint has the same key with `.hint`, a longer text for the menu `.menu`.
    public static Command of(String key, Runnable action) {
        return new Command(key, new SimpleObjectProperty<>(CommandText.of(key)), Optional.empty(),
                new SimpleObjectProperty<>(true), Optional.empty(), action);
    }

    /// The same command with a shortcut.
    ///
    /// @param keys such as `Shortcut+Shift+T`; `Shortcut` is Ctrl, on macOS Cmd
    public Command on(String keys) {
        return new Command(id, text, Optional.of(KeyCombination.keyCombination(keys)), enabled, selected, action);
    }

    public Command enabledWhile(ObservableValue<Boolean> when) {
        return new Command(id, text, shortcut, when, selected, action);
    }

    public Command selectedWhile(ObservableValue<Boolean> when) {
        return new Command(id, text, shortcut, enabled, Optional.of(when), action);
    }

    public Command named(ObservableValue<CommandText> changing) {
        return new Command(id, changing, shortcut, enabled, selected, action);
    }

    public boolean isEnabled() {
        return enabled.getValue();
    }

    /// One sentence that says what the command does.
    String hint(Messages messages) {
        String now = text.getValue().key() + ".hint";
        return messages.text(messages.has(now) ? now : id + ".hint");
    }

    /// Runs the action if the command is enabled.
    public void run() {
        if (isEnabled()) {
            action.run();
        }
    }

    /// The shortcut as this system writes it; empty if there is none.
    public String keys() {
        return shortcut.map(KeyCombination::getDisplayText).orElse("");
    }

    /// The id of the control that offers the command.
    public String nodeId() {
        return id.replace('.', '-');
    }
}

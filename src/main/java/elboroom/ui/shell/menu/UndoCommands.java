package elboroom.ui.shell.menu;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandText;
import elboroom.ui.command.Overlay;
import elboroom.ui.exploration.UndoHistory;

/// Undo and Redo. While a text field with something to undo has the focus, they act on its text. Runs on the FX thread.
record UndoCommands(UndoHistory history, Stage stage) {

    Command undo() {
        return command("edit.undo", TextInputControl::undoableProperty, TextInputControl::undo, history.undoable(),
                history::undo).on("Shortcut+Z");
    }

    Command redo() {
        return command("edit.redo", TextInputControl::redoableProperty, TextInputControl::redo, history.redoable(),
                history::redo).on("Shortcut+Shift+Z");
    }

    private Command command(String key, Function<TextInputControl, ObservableValue<Boolean>> possible,
            Consumer<TextInputControl> inField, ObservableValue<Optional<String>> step,
            Runnable action) {
        ObservableValue<TextInputControl> field = stage.sceneProperty().flatMap(Scene::focusOwnerProperty)
                .map(node -> node instanceof TextInputControl text && !Overlay.isOnCard(text) ? text : null);
        ObservableValue<Boolean> typed = field.flatMap(possible).orElse(false);
        return Command.of(key, () -> {
            if (typed.getValue()) {
                inField.accept(field.getValue());
            } else {
                action.run();
            }
        }).enabledWhile(typed.flatMap(text -> step.map(name -> text || name.isPresent())))
                .named(typed.flatMap(text -> step.map(name -> text
                        ? CommandText.of(key + ".typing")
                        : name.map(what -> CommandText.of(key + ".step", CommandText.of(what)))
                                .orElse(CommandText.of(key)))));
    }
}

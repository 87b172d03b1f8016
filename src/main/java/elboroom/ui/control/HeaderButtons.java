package elboroom.ui.control;

import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import elboroom.i18n.Messages;
import elboroom.ui.control.formula.FormulaFlow;

/// Text buttons for a pane's header, each with a tooltip. Runs on the FX thread.
public final class HeaderButtons {

    /// The property key of a node's hint.
    private static final String HINT = "elboroom.hint";

    private HeaderButtons() {}

    /// A button that runs an action.
    public static Button button(String text, String hint, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("link");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        hint(button, hint);
        return button;
    }

    /// A button outside of headers, whose text, hint (`<key>.hint`) and id come from a message key.
    public static Button plain(Messages messages, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        hint(button, messages.text(key + ".hint"));
        return button;
    }

    /// A button that toggles a property.
    public static ToggleButton toggle(String text, String hint, Property<Boolean> on) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("link");
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(on);
        hint(button, hint);
        return button;
    }

    /// Gives a node a tooltip, and the same text to screen readers. The tooltip, a window of its own, is created when the
    /// pointer first enters the node, because a hundred of them delay the start.
    public static void hint(Node node, String sentence) {
        node.setAccessibleHelp(sentence);
        node.getProperties().put(HINT, sentence);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                if (sentence.equals(node.getProperties().get(HINT))) { // else a later hint replaced it
                    Tooltip _ = install(node, sentence);
                }
            }
        });
    }

    /// Gives a node a tooltip whose text is made when it is shown.
    public static void hint(Node node, Supplier<String> sentences) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tooltip = install(node, sentences.get());
                tooltip.setOnShowing(_ -> tooltip.setText(sentences.get()));
            }
        });
    }

    private static Tooltip install(Node node, String sentence) {
        Tooltip tooltip = new Tooltip(sentence);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        FormulaFlow.typeset(tooltip);
        Tooltip.install(node, tooltip);
        return tooltip;
    }
}

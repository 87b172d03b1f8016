package elboroom.ui.control;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// Text buttons for a pane's header, each with a tooltip. Runs on the FX thread.
public final class HeaderButtons {

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

    /// A button that toggles a property.
    public static ToggleButton toggle(String text, String hint, Property<Boolean> on) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("link");
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(on);
        hint(button, hint);
        return button;
    }

    /// Gives a node a tooltip, and the same text to screen readers.
    public static void hint(Node node, String sentence) {
        Tooltip tooltip = new Tooltip(sentence);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        Tooltip.install(node, tooltip);
        node.setAccessibleHelp(sentence);
    }
}

package elboroom.ui.numbers;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Links;

/// The title of a pane that shows either losses or numbers: a word for each, one of them chosen. Lives on the FX thread.
public final class NumbersSwitch extends HBox {

    public NumbersSwitch(BooleanProperty numbers, Messages messages) {
        getStyleClass().addAll("segments", "small", "numbers-switch");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(choice(numbers, false, "numbers.switch.losses", messages),
                choice(numbers, true, "numbers.switch.numbers", messages));
    }

    private static ToggleButton choice(BooleanProperty numbers, boolean chosen, String key, Messages messages) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        Links.hint(button, messages.text(key + ".hint"));
        numbers.subscribe(now -> button.setSelected(now == chosen));
        button.setOnAction(_ -> {
            numbers.set(chosen);
            button.setSelected(true);
        });
        return button;
    }
}

package elboroom.ui.losses;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Links;

/// Linear or logarithmic. Lives on the FX thread.
final class AxisChoice extends HBox {

    AxisChoice(BooleanProperty logarithmic, Messages messages) {
        getStyleClass().addAll("segments", "small");
        getChildren().addAll(choice(logarithmic, false, "losses.linear", messages),
                choice(logarithmic, true, "losses.log", messages));
    }

    private static ToggleButton choice(BooleanProperty logarithmic, boolean chosen, String key, Messages messages) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        Links.hint(button, messages.text(key + ".hint"));
        logarithmic.subscribe(now -> button.setSelected(now == chosen));
        button.setOnAction(_ -> {
            logarithmic.set(chosen);
            button.setSelected(true);
        });
        return button;
    }
}

package elboroom.ui.numbers;

import java.util.List;
import javafx.beans.property.BooleanProperty;

import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;

/// The title of a pane that switches between losses and metrics. Runs on the FX thread.
public final class MetricsSwitch {

    private MetricsSwitch() {}

    public static Choices<Boolean> of(BooleanProperty numbers, Messages messages) {
        Choices<Boolean> choices = new Choices<>(numbers, List.of(
                Choices.option(messages, false, "numbers.switch.losses"),
                Choices.option(messages, true, "numbers.switch.numbers")));
        choices.getStyleClass().add("numbers-switch");
        return choices;
    }
}

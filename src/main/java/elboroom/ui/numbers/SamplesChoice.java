package elboroom.ui.numbers;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.Choices.Option;
import elboroom.ui.control.HeaderButtons;

/// Chooses the number of importance samples per example. Runs on the FX thread.
final class SamplesChoice extends HBox {

    SamplesChoice(ObjectProperty<Integer> samples, Messages messages) {
        getStyleClass().add("samples-choice");
        String hint = messages.text("numbers.samples.hint");
        Label name = new Label("K");
        name.getStyleClass().add("unit");
        HeaderButtons.hint(name, hint);
        getChildren().addAll(name, new Choices<>(samples, MetricsViewModel.SAMPLES.stream()
                .map(number -> new Option<>(number, messages.text("numbers.value.count", number),
                        messages.text("numbers.samples.choice", number), hint))
                .toList()));
    }
}

package elboroom.ui.numbers;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Links;

/// How many importance samples each example is to have. Lives on the FX thread.
final class SamplesChoice extends HBox {

    private final ObjectProperty<Integer> samples;
    private final Messages messages;

    SamplesChoice(ObjectProperty<Integer> samples, Messages messages) {
        this.samples = samples;
        this.messages = messages;
        getStyleClass().add("samples-choice");
        Label name = new Label("K");
        name.getStyleClass().add("unit");
        Links.hint(name, messages.text("numbers.samples.hint"));
        HBox choices = new HBox();
        choices.getStyleClass().addAll("segments", "small");
        NumbersViewModel.SAMPLES.forEach(number -> choices.getChildren().add(choice(number)));
        getChildren().addAll(name, choices);
    }

    private ToggleButton choice(int number) {
        ToggleButton button = new ToggleButton(messages.text("numbers.value.count", number));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text("numbers.samples.choice", number));
        Links.hint(button, messages.text("numbers.samples.hint"));
        samples.subscribe(now -> button.setSelected(now == number));
        button.setOnAction(_ -> {
            samples.set(number);
            button.setSelected(true);
        });
        return button;
    }
}

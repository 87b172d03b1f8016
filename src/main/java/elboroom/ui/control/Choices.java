package elboroom.ui.control;

import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;

/// A row of toggle buttons of which one is selected. Runs on the FX thread.
public final class Choices<T> extends HBox {

    /// One of the buttons.
    ///
    /// @param spoken what a screen reader says instead of the text
    public record Option<T>(T value, String text, String spoken, String hint) {

        public Option(T value, String text, String hint) {
            this(value, text, text, hint);
        }
    }

    /// @param chosen may reject a value; the button of its actual value is selected
    public Choices(Property<T> chosen, List<Option<T>> options) {
        getStyleClass().addAll("segments", "small");
        setMinWidth(USE_PREF_SIZE);
        options.forEach(option -> getChildren().add(choice(chosen, option)));
    }

    /// Texts from the message bundle: `<key>` and `<key>.hint`.
    public static <T> Option<T> option(Messages messages, T value, String key) {
        return new Option<>(value, messages.text(key), messages.text(key + ".hint"));
    }

    private static <T> ToggleButton choice(Property<T> chosen, Option<T> option) {
        ToggleButton button = new ToggleButton(option.text());
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(option.spoken());
        HeaderButtons.hint(button, option.hint());
        chosen.subscribe(now -> button.setSelected(option.value().equals(now)));
        button.setOnAction(_ -> {
            chosen.setValue(option.value());
            button.setSelected(option.value().equals(chosen.getValue()));
        });
        return button;
    }
}

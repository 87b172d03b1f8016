package elboroom.ui.control;

import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;

/// A few words side by side, of which one is chosen. Lives on the FX thread.
public final class Choices<T> extends HBox {

    /// One of the words.
    ///
    /// @param spoken what a screen reader says instead of the word
    public record Option<T>(T value, String text, String spoken, String hint) {

        public Option(T value, String text, String hint) {
            this(value, text, text, hint);
        }
    }

    /// @param chosen may refuse a value: the word of what it says afterwards is marked
    public Choices(Property<T> chosen, List<Option<T>> options) {
        getStyleClass().addAll("segments", "small");
        setMinWidth(USE_PREF_SIZE);
        options.forEach(option -> getChildren().add(choice(chosen, option)));
    }

    /// Words from the message bundle: `<key>` and `<key>.hint`.
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

package elboroom.ui.preferences;

import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// Chooses the number of threads for training: automatic, or from 1 to the number of cores. Runs on the FX thread.
final class ThreadsBox extends ComboBox<Integer> {

    ThreadsBox(Property<Integer> threads, Messages messages) {
        setId("preferences-threads");
        int cores = Math.max(Runtime.getRuntime().availableProcessors(), threads.getValue());
        getItems().setAll(IntStream.rangeClosed(0, cores).boxed().toList());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer count) {
                return count == null || count == 0
                        ? messages.text("preferences.threads.automatic")
                        : Integer.toString(count);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException(text); // the box is not editable
            }
        });
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(messages.text("preferences.threads"));
        HeaderButtons.hint(this, messages.text("preferences.threads.hint", Runtime.getRuntime().availableProcessors()));
        valueProperty().bindBidirectional(threads);
    }
}

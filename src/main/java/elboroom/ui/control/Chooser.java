package elboroom.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// A combo box whose list explains the items that have explanations. Runs on the FX thread.
///
/// @param <T> the type of the items
public final class Chooser<T> extends ComboBox<T> {

    private final Messages messages;
    private final Function<T, String> key;
    private boolean offering;

    /// @param items to choose from
    /// @param key returns the message key of an item's name; `<key>.hint` is that of its explanation
    public Chooser(Messages messages, ObservableValue<List<T>> items, Property<T> chosen, Function<T, String> key) {
        this.messages = messages;
        this.key = key;
        setButtonCell(new Named());
        setCellFactory(_ -> new Named());
        items.subscribe(now -> offer(now, chosen.getValue()));
        chosen.subscribe(this::setValue);
        valueProperty().subscribe(now -> {
            if (now != null && !offering) {
                chosen.setValue(now);
            }
        });
    }

    /// Selects the item again after the list changed, because the combo box keeps the index instead.
    private void offer(List<T> items, T chosen) {
        offering = true;
        setValue(null);
        getItems().setAll(items);
        setValue(chosen);
        offering = false;
    }

    private final class Named extends ListCell<T> {

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            String name = item == null ? "" : key.apply(item);
            setText(item == null ? "" : messages.text(name));
            boolean explained = messages.has(name + ".hint");
            setTooltip(explained ? UserText.tooltip(messages.text(name + ".hint")) : null);
        }
    }
}

package elboroom.ui.setup.data;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

import elboroom.domain.ProblemException;
import elboroom.domain.data.ArrayOverview;
import elboroom.domain.data.DataChoices;
import org.jspecify.annotations.Nullable;

/// Creates lists that show a part of the `DataChoices`, and read the data again when the user chooses another. Runs on
/// the FX thread.
record ReadingBoxes(DataChoice choice) {

    /// A list of values.
    ///
    /// @param shown returns the value of the choices
    /// @param with returns the choices with another value
    /// @param text returns the name of a value
    <T> ComboBox<T> list(List<T> values, Function<DataChoices, T> shown,
            BiFunction<DataChoices, T, DataChoices> with, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        return named(box, shown, with, text);
    }

    /// A list of values that depend on the arrays of the file.
    ///
    /// @param text of the values in the list
    /// @param brief the text of the chosen one
    <T> ComboBox<T> ofArrays(Function<ArrayOverview, List<T>> values, Function<DataChoices, T> shown,
            BiFunction<DataChoices, T, DataChoices> with, Function<T, String> text, Function<T, String> brief) {
        ComboBox<T> box = new ComboBox<>();
        box.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? "" : brief.apply(value));
            }
        });
        choice.arrays().subscribe(found -> {
            box.setValue(null);
            box.getItems().setAll(found == null ? List.of() : values.apply(found));
        });
        named(box, shown, with, text);
        choice.arrays().subscribe(_ -> box.setValue(shown.apply(choice.spec().get().choices())));
        return box;
    }

    private <T> ComboBox<T> named(ComboBox<T> box, Function<DataChoices, T> shown,
            BiFunction<DataChoices, T, DataChoices> with, Function<T, String> text) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        return following(box, shown, with);
    }

    /// A list of texts in which others can be typed.
    ///
    /// @param shown returns the text of the choices
    /// @param with returns the choices for a text, or throws a `ProblemException` that is shown
    ComboBox<String> editable(List<String> texts, Function<DataChoices, String> shown,
            BiFunction<DataChoices, String, DataChoices> with) {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.getItems().setAll(texts);
        box.getEditor().setPrefColumnCount(8);
        return following(box, shown, with);
    }

    private <T> ComboBox<T> following(ComboBox<T> box, Function<DataChoices, T> shown,
            BiFunction<DataChoices, T, DataChoices> with) {
        Runnable show = () -> box.setValue(shown.apply(choice.spec().get().choices()));
        choice.spec().subscribe(_ -> show.run());
        box.valueProperty().subscribe((_, value) -> {
            if (value != null && !value.equals(shown.apply(choice.spec().get().choices()))) {
                try {
                    choice.read(before -> with.apply(before, value));
                } catch (ProblemException e) {
                    choice.refuse(e.problem());
                    show.run();
                }
            }
        });
        return box;
    }
}

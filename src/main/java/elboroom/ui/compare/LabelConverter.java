package elboroom.ui.compare;

import java.util.function.Function;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Formats the entries of a combo box; does not parse, because the box is not editable.
final class LabelConverter<T> extends StringConverter<@Nullable T> {

    private final Function<T, String> words;

    LabelConverter(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
        return null;
    }
}

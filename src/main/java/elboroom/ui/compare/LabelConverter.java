package elboroom.ui.compare;

import java.util.function.Function;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Writes the entries of a list that is only chosen from.
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

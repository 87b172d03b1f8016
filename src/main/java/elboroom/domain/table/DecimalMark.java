package elboroom.domain.table;

import java.util.Locale;

/// The character before the decimals of a number; `AUTO` to detect it.
public enum DecimalMark {
    AUTO, POINT, COMMA;

    /// Returns the name in options and files.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

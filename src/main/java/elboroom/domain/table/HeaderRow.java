package elboroom.domain.table;

import java.util.Locale;

/// Whether the first row of a table contains the names of the columns; `AUTO` to detect it.
public enum HeaderRow {
    AUTO, YES, NO;

    /// Returns the name in options and files.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package elboroom.domain.table;

import java.util.Locale;

/// What happens to missing values: `REFUSE` the table, `DROP` the rows that have one, or `MASK` them, so that they are 0
/// as model input and their terms are left out of the likelihood.
public enum MissingValues {
    REFUSE, DROP, MASK;

    /// Returns the name in options and files.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package elboroom.domain.table;

import java.util.Locale;

/// How numeric columns become model input: `STANDARDIZE` to mean 0 and standard deviation 1, `MINMAX` to 0 to 1, both by
/// the training rows, or `NONE`.
public enum Scaling {
    STANDARDIZE, MINMAX, NONE;

    /// Returns the name in options and files.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package elboroom.domain.table;

import java.util.Locale;

/// What a column of a table is used as: `NUMERIC` and `CATEGORICAL` columns are model input, `LABEL` names the class of
/// each example.
public enum ColumnUse {
    NUMERIC, CATEGORICAL, LABEL, IGNORED;

    /// Whether the column is model input.
    public boolean input() {
        return this == NUMERIC || this == CATEGORICAL;
    }

    /// Returns the name in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

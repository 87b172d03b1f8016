package elboroom.domain.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a table is read, as far as it was chosen.
///
/// @param columns the use of columns by name; the use of others is detected
/// @param schema of the data that a run was trained on: its columns, scales and categories are used again, instead of
///        being computed from the rows
public record TableChoices(Map<String, ColumnUse> columns, MissingValues missing, Scaling scaling, Delimiter delimiter,
        DecimalMark decimal, HeaderRow header, Optional<TableSchema> schema) {

    public static final TableChoices AUTOMATIC = new TableChoices(Map.of(), MissingValues.REFUSE, Scaling.STANDARDIZE,
            Delimiter.AUTO, DecimalMark.AUTO, HeaderRow.AUTO, Optional.empty());

    public TableChoices {
        columns = Map.copyOf(columns);
    }

    /// Returns the choices with another use of a column, to be read anew.
    public TableChoices with(String column, ColumnUse use) {
        Map<String, ColumnUse> changed = new HashMap<>(columns);
        if (use == ColumnUse.LABEL) {
            changed.values().removeIf(ColumnUse.LABEL::equals);
        }
        changed.put(column, use);
        return new TableChoices(changed, missing, scaling, delimiter, decimal, header, Optional.empty());
    }

    public TableChoices with(MissingValues chosen) {
        return new TableChoices(columns, chosen, scaling, delimiter, decimal, header, Optional.empty());
    }

    public TableChoices with(Scaling chosen) {
        return new TableChoices(columns, missing, chosen, delimiter, decimal, header, Optional.empty());
    }

    /// Returns the choices with what was detected of the format.
    public TableChoices with(TableFormat format) {
        return new TableChoices(columns, missing, scaling, format.delimiter(),
                format.decimalComma() ? DecimalMark.COMMA : DecimalMark.POINT,
                format.header() ? HeaderRow.YES : HeaderRow.NO, schema);
    }

    /// Returns the choices for reading data as those of this schema.
    public TableChoices with(TableSchema of) {
        return new TableChoices(columns, missing, scaling, delimiter, decimal, header, Optional.of(of));
    }

    /// Returns the choices for a table of another format.
    public TableChoices withoutFormat() {
        return new TableChoices(columns, missing, scaling, Delimiter.AUTO, DecimalMark.AUTO, HeaderRow.AUTO, schema);
    }

    /// Returns the choices without what was found in the data.
    public TableChoices withoutSchema() {
        return new TableChoices(columns, missing, scaling, delimiter, decimal, header, Optional.empty());
    }
}

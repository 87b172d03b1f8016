package elboroom.domain.table;

import java.util.List;
import java.util.Optional;

/// What the numbers of an example mean: the columns of the table that are model input, in the order of the file.
///
/// In an example, the numeric columns come first, then the categorical ones, each one-hot; a missing value is NaN in all
/// its numbers.
///
/// @param label name of the column with the classes
/// @param missing whether values can be missing, because some of the rows that it was made from were
public record TableSchema(List<TableColumn> columns, Optional<String> label, boolean missing) {

    public TableSchema {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no columns");
        }
    }

    /// Returns the number of numeric columns, which is the index of the first number of a categorical one.
    public int numeric() {
        return (int) columns.stream().filter(TableColumn.Numeric.class::isInstance).count();
    }

    /// Returns the number of categories of each categorical column.
    public List<Integer> categories() {
        return columns.stream().filter(TableColumn.Categorical.class::isInstance).map(TableColumn::width).toList();
    }

    /// Returns the number of numbers of an example.
    public int width() {
        return columns.stream().mapToInt(TableColumn::width).sum();
    }

    /// Returns the index of a column's first number in an example.
    public int offset(int column) {
        boolean categorical = columns.get(column) instanceof TableColumn.Categorical;
        int offset = categorical ? numeric() : 0;
        for (int i = 0; i < column; i++) {
            if (columns.get(i) instanceof TableColumn.Categorical == categorical) {
                offset += columns.get(i).width();
            }
        }
        return offset;
    }

    /// Returns the names of the columns that are model input.
    public List<String> names() {
        return columns.stream().map(TableColumn::name).toList();
    }
}

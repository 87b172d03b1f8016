package elboroom.domain.table;

import java.util.List;

/// What is known of a table that was read.
///
/// @param columns all columns of the file, in its order
/// @param firstRows the texts of the first rows
/// @param dropped number of rows left out because of missing values
public record TableOverview(TableFormat format, List<ColumnOverview> columns, List<List<String>> firstRows,
        long dropped) {

    public TableOverview {
        columns = List.copyOf(columns);
        firstRows = List.copyOf(firstRows);
    }
}

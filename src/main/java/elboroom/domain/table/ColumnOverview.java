package elboroom.domain.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What is known of a column of a table.
///
/// @param low smallest number; NaN if it has no numbers
/// @param high largest number
/// @param missing number of rows without a value
/// @param distinct number of different values; 0 if there are too many to be counted
/// @param values the most frequent values with their counts, in descending order
/// @param reason why it is ignored without having been chosen to be
public record ColumnOverview(String name, ColumnUse use, double low, double high, long missing, int distinct,
        SequencedMap<String, Integer> values, Reason reason) {

    /// Why a column is ignored: `EMPTY`, no values; `CONSTANT`, the same value in all rows; `UNIQUE`, another text or
    /// number in each row, such as an identifier; `TEXTS`, too many different texts for categories.
    public enum Reason {
        NONE, EMPTY, CONSTANT, UNIQUE, TEXTS
    }

    public ColumnOverview {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }
}

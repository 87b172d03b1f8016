package elboroom.data.table;

import java.util.List;

/// A row of a table.
///
/// @param line number of its first line in the file, counted from 1
record Row(long line, List<String> cells) {}

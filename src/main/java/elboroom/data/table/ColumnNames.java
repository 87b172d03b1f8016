package elboroom.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The names of a table's columns: different from each other, none empty, none very long.
final class ColumnNames {

    private static final int LONGEST = 80;
    private static final String INDEX = "index";

    private ColumnNames() {}

    /// Returns `c1`, `c2` and so on.
    static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(ColumnNames::numberedName).toList();
    }

    private static String numberedName(int number) {
        return "c" + number;
    }

    /// Returns the names in a header. A first column without a name is called `index`, because tools that write tables
    /// leave out the name of the numbers of rows.
    static List<String> of(List<String> header) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String cell : header) {
            String text = cell.strip().replaceAll("\\s+", " ");
            String name = text.isEmpty()
                    ? names.isEmpty() ? INDEX : numberedName(names.size() + 1)
                    : text.substring(0, Math.min(LONGEST, text.length()));
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + " (" + i + ")";
            }
            names.add(free);
        }
        return names;
    }
}

package elboroom.ui.control;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text of comma-separated values (RFC 4180) with a header, for spreadsheets and other programs. Numbers have a decimal
/// point in every language.
public final class Csv {

    private final StringBuilder text = new StringBuilder();

    public Csv(String... header) {
        row((Object[]) header);
    }

    /// Appends a row; NaN is an empty cell.
    public Csv row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append('\n');
        return this;
    }

    /// Appends rows.
    public Csv rows(Stream<List<String>> rows) {
        for (Iterator<List<String>> each = rows.iterator(); each.hasNext();) {
            row(each.next().toArray());
        }
        return this;
    }

    private static String cell(Object value) {
        if (value instanceof Number number && Double.isNaN(number.doubleValue())) {
            return "";
        }
        String plain = value.toString();
        boolean quoted = plain.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n'
                || letter == '\r');
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package elboroom.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import elboroom.i18n.Visible;

/// Aligned columns: the first to the left, the others (numbers) to the right. Escapes control characters of untrusted
/// text.
public final class Table {

    private static final String GAP = "   ";

    private final List<List<String>> rows = new ArrayList<>();

    public Table row(String... cells) {
        rows.add(Arrays.stream(cells).map(Visible::of).toList());
        return this;
    }

    public void print(PrintWriter out) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(padded(row.get(column), widths[column], column == 0));
                line.append(column < row.size() - 1 ? GAP : "");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String padded(String cell, int width, boolean left) {
        String padding = " ".repeat(width - width(cell));
        return left ? cell + padding : padding + cell;
    }

    /// Shortens a text to a number of terminal cells by removing its middle.
    public static String shorten(String text, int most) {
        String safe = Visible.of(text);
        if (width(safe) <= most) {
            return safe;
        }
        int start = 0;
        for (int used = 0; (used += width(safe.codePointAt(start))) <= most / 2;) {
            start = safe.offsetByCodePoints(start, 1);
        }
        int end = safe.length();
        for (int used = 1; (used += width(safe.codePointBefore(end))) <= most - most / 2;) {
            end = safe.offsetByCodePoints(end, -1);
        }
        return safe.substring(0, start) + "…" + safe.substring(end);
    }

    /// The number of terminal cells that a text takes; Hangul and Han characters take two.
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HANGUL, HAN -> 2;
            default -> 1;
        };
    }
}

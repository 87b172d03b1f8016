package elboroom.data.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import elboroom.data.file.NaturalOrder;

/// The cells of a column: each different text once, and its number for each row.
final class ColumnValues {

    /// The largest number of different whole numbers that are names instead of quantities.
    private static final int MOST_NUMBERS = 10;
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "?");

    private final String name;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] cells = new int[1024];
    private int size;

    ColumnValues(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(String cell) {
        String text = cell.strip();
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = missing(text) ? -1 : numbers.computeIfAbsent(text, each -> {
            texts.add(each);
            return texts.size() - 1;
        });
    }

    private static boolean missing(String text) {
        return text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    int size() {
        return size;
    }

    /// Returns the text of a row; empty if it is missing.
    String text(int row) {
        return cells[row] < 0 ? "" : texts.get(cells[row]);
    }

    /// Returns the different texts in natural order.
    List<String> names() {
        return texts.stream().sorted(NaturalOrder.NAMES).toList();
    }

    /// Returns the number of different texts.
    int distinct() {
        return texts.size();
    }

    /// Whether the column is one of quantities: numbers that are not a few whole ones.
    boolean quantities() {
        boolean few = texts.size() <= MOST_NUMBERS;
        for (String text : texts) {
            double number = number(text);
            if (Double.isNaN(number)) {
                return false;
            }
            few &= number == Math.rint(number);
        }
        return !few;
    }

    /// Returns the number in a row; NaN if there is none.
    float number(int row) {
        return cells[row] < 0 ? Float.NaN : (float) number(texts.get(cells[row]));
    }

    private static double number(String text) {
        try {
            char last = text.charAt(text.length() - 1);
            double value = Character.isDigit(last) || last == '.' ? Double.parseDouble(text) : Double.NaN;
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}

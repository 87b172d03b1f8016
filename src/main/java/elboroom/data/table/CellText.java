package elboroom.data.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the numbers of a table's cells.
final class CellText {

    private static final Set<String> MISSING = Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "?", "-", ".",
            "결측");
    private static final Set<String> INFINITE = Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private CellText() {}

    /// Whether a text means that there is no value.
    static boolean missing(String text) {
        return text.length() <= 5 && MISSING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /// Returns the number that a text stands for: infinite if it says so, NaN if it is not a number.
    static double number(String text, boolean decimalComma) {
        String number = text.strip();
        if (number.isEmpty()) {
            return Double.NaN;
        }
        char first = number.charAt(0);
        if (first == '\u2212') { // a minus sign
            number = "-" + number.substring(1);
        } else if (Character.isLetter(first) || (number.length() > 1 && Character.isLetter(number.charAt(1)))) {
            String name = number.toLowerCase(Locale.ROOT);
            return !INFINITE.contains(name)
                    ? Double.NaN
                    : name.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (decimalComma) {
            number = swapped(number);
        }
        if (PLAIN.matcher(number).matches()) {
            return Double.parseDouble(number);
        }
        return GROUPED.matcher(number).matches() ? Double.parseDouble(number.replace(",", "")) : Double.NaN;
    }

    private static String swapped(String number) {
        return number.replace('.', '\0').replace(',', '.').replace('\0', ',');
    }
}

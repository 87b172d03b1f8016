package elboroom.ui.here;

import java.util.Locale;
import java.util.OptionalDouble;

/// How a coordinate of z is written and read. Plain arithmetic.
final class Coordinate {

    private Coordinate() {}

    /// The number with two decimals and a true minus.
    static String text(float value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    /// The number that was typed; nothing when it is none.
    static OptionalDouble read(String typed) {
        try {
            double value = Double.parseDouble(typed.strip().replace('−', '-').replace(',', '.'));
            return Math.abs(value) <= Float.MAX_VALUE ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}

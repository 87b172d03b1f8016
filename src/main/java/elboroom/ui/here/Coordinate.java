package elboroom.ui.here;

import java.util.OptionalDouble;

/// Parses typed coordinates of z, with either minus sign and either decimal separator. No FX state.
final class Coordinate {

    private Coordinate() {}

    /// Parses a number; empty if invalid.
    static OptionalDouble read(String typed) {
        try {
            double value = Double.parseDouble(typed.strip().replace('−', '-').replace(',', '.'));
            return Math.abs(value) <= Float.MAX_VALUE ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}

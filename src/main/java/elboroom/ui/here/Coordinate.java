package elboroom.ui.here;

import java.util.OptionalDouble;

/// How a coordinate of z is typed: as it is written, or as keyboards have it. Plain arithmetic.
final class Coordinate {

    private Coordinate() {}

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

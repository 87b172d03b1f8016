package elboroom.data.digits;

import java.util.List;

/// One way to write a digit.
///
/// @param weight how often, against the other styles of the digit
record DigitStyle(int digit, String name, int weight, List<Stroke> strokes) {

    DigitStyle {
        strokes = List.copyOf(strokes);
    }

    /// What the pen does between touching the paper and leaving it.
    record Stroke(List<Knot> knots) {

        Stroke {
            knots = List.copyOf(knots);
        }
    }

    /// A point that the pen passes, in heights of the digit.
    ///
    /// @param corner whether the pen turns sharply there
    record Knot(double x, double y, boolean corner) {}
}

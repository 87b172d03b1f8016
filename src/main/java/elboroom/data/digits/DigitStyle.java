package elboroom.data.digits;

import java.util.List;

/// A way to write a digit.
///
/// @param weight relative frequency among the styles of the digit
record DigitStyle(int digit, String name, int weight, List<Stroke> strokes) {

    DigitStyle {
        strokes = List.copyOf(strokes);
    }

    /// The path of the pen from touching the paper to leaving it.
    record Stroke(List<Knot> knots) {

        Stroke {
            knots = List.copyOf(knots);
        }
    }

    /// A point on the pen's path, in units of the digit's height.
    ///
    /// @param corner whether the pen turns sharply at this point
    record Knot(double x, double y, boolean corner) {}
}

package elboroom.ui.control.map;

import java.util.List;

import elboroom.ui.control.draw.ThemeColour;

/// A shape drawn below or above the points of a map. Coordinates are alternating x and y in data units; non-finite
/// positions are skipped. The arrays are shared and must not be modified.
public sealed interface MapLayer {

    ThemeColour colour();

    /// The opacity, in [0, 1].
    double opacity();

    /// Polylines.
    ///
    /// @param width in layout units
    record Lines(List<float[]> lines, ThemeColour colour, double opacity, double width) implements MapLayer {

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// Round dots.
    ///
    /// @param radius in layout units
    record Dots(float[] places, ThemeColour colour, double opacity, double radius) implements MapLayer {}
}

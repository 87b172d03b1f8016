package elboroom.ui.control.map;

import java.util.List;

import elboroom.ui.control.draw.ThemeColour;

/// Something drawn on a map below or above its points. Coordinates are x and y of one point after the other, in data
/// units; a place that is not finite is left out. The arrays are shared and nobody writes to them.
public sealed interface MapLayer {

    ThemeColour ink();

    /// How much of the ink covers what lies below, in [0, 1].
    double opacity();

    /// Lines, each through any number of points.
    ///
    /// @param width in units of the screen
    record Lines(List<float[]> lines, ThemeColour ink, double opacity, double width) implements MapLayer {

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// Round dots.
    ///
    /// @param radius in units of the screen
    record Dots(float[] places, ThemeColour ink, double opacity, double radius) implements MapLayer {}
}

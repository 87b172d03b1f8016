package elboroom.ui.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Something drawn on a map below or above its points. Coordinates are x and y of one point after the other, in data
/// units; a place that is not finite is left out. The arrays are shared and nobody writes to them.
public sealed interface MapLayer {

    /// A drawing's colour.
    ///
    /// @param ink null for the colour of `label`
    /// @param label of examples, −1 for none; of no meaning beside an ink
    /// @param opacity in [0, 1]
    record Paint(@Nullable Ink ink, int label, double opacity) {

        public static Paint of(Ink ink, double opacity) {
            return new Paint(ink, -1, opacity);
        }

        public static Paint ofLabel(int label, double opacity) {
            return new Paint(null, label, opacity);
        }
    }

    /// Lines, each through at least two points.
    record Lines(List<float[]> lines, Paint paint, double width) implements MapLayer {

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// Round dots.
    ///
    /// @param radius in units of the screen
    record Dots(float[] places, Paint paint, double radius) implements MapLayer {}
}

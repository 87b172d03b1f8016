package elboroom.ui.control.map;

import javafx.scene.paint.Color;

import elboroom.ui.control.draw.ColourScale;
import elboroom.ui.control.draw.DotShape;
import elboroom.ui.control.draw.ThemedCanvas;

/// What the labels of points stand for: `CLASSES`, with a colour and a symbol each; otherwise levels of a scale of
/// colours. −1 is grey.
public enum PointColours {
    CLASSES, SEQUENTIAL, CYCLIC;

    Color colour(int label, ThemedCanvas canvas) {
        if (this == CLASSES || label < 0) {
            return canvas.labelColor(label);
        }
        return (this == CYCLIC ? ColourScale.CYCLIC : ColourScale.SEQUENTIAL).colour(label);
    }

    DotShape shape(int label, ThemedCanvas canvas) {
        return this == CLASSES ? canvas.labelShape(label) : DotShape.CIRCLE;
    }

    /// Returns the level of a quantity; −1 for NaN.
    ///
    /// @param low of the range of colours, `high` its end; periodic quantities repeat after this range
    public int level(float value, double low, double high) {
        if (!Float.isFinite(value)) {
            return -1;
        }
        double part = high > low ? (value - low) / (high - low) : 0.5;
        return this == CYCLIC
                ? (int) ((part - Math.floor(part)) * ColourScale.LEVELS) % ColourScale.LEVELS
                : (int) Math.round(Math.clamp(part, 0, 1) * (ColourScale.LEVELS - 1));
    }
}

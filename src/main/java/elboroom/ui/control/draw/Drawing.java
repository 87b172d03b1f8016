package elboroom.ui.control.draw;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What a chart is drawn on: a canvas or an SVG file. All lengths are in layout units.
public interface Drawing {

    /// How a line is drawn.
    record Stroke(Color colour, double width, boolean dashed) {

        public Stroke(Color colour, double width) {
            this(colour, width, false);
        }
    }

    void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

    /// A line through the first `count` points.
    void polyline(double[] x, double[] y, int count, Stroke stroke);

    /// A filled polygon with the first `count` points as corners.
    void polygon(double[] x, double[] y, int count, Color fill);

    void circle(double x, double y, double radius, Stroke stroke);

    void disc(double x, double y, double radius, Color fill);

    void rectangle(double x, double y, double width, double height, Color fill);

    /// A filled rectangle with rounded corners.
    ///
    /// @param arc the diameter of the corners
    void rounded(double x, double y, double width, double height, double arc, Color fill);

    /// The outline of a rectangle with rounded corners.
    void frame(double x, double y, double width, double height, double arc, Stroke stroke);

    /// A text in one line.
    ///
    /// @param side the part of the text that is at x
    /// @param y the middle of the line
    void text(String text, double x, double y, Font font, TextAlignment side, Color fill);

    /// A text in one line with an outline, to be readable on anything.
    void haloText(String text, double x, double y, Font font, TextAlignment side, Color fill, Stroke halo);

    /// Many small symbols.
    void marks(Marks marks);

    /// Draws only within a rectangle.
    void clipped(double x, double y, double width, double height, Runnable drawing);
}

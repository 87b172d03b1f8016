package elboroom.ui.control.draw;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

import elboroom.ui.control.draw.Drawing.Stroke;

/// Writes the shapes of a scene, and the backgrounds and borders of its regions, as SVG. Runs on the FX thread.
record SvgShapes(SvgDrawing svg) {

    /// Writes a shape of a kind that the window uses.
    void shape(Shape shape) {
        String path = path(shape);
        if (!path.isEmpty()) {
            String fill = shape.getFill() instanceof Color colour && colour.getOpacity() > 0
                    ? SvgDrawing.paint("fill", colour)
                    : " fill=\"none\"";
            String stroke = shape.getStroke() instanceof Color colour
                    ? SvgDrawing.stroke(new Stroke(colour, shape.getStrokeWidth()))
                    : "";
            svg.path(path, fill + stroke);
        }
    }

    private static String path(Shape shape) {
        return switch (shape) {
            case Rectangle box -> "M%s %sh%sv%sh%sz".formatted(box.getX(), box.getY(), box.getWidth(),
                    box.getHeight(), -box.getWidth());
            case Circle circle -> String.format(Locale.ROOT, "M%s %sa%3$s %3$s 0 1 0 %4$s 0a%3$s %3$s 0 1 0 -%4$s 0z",
                    circle.getCenterX() - circle.getRadius(), circle.getCenterY(), circle.getRadius(),
                    2 * circle.getRadius());
            case SVGPath drawn -> drawn.getContent();
            case Polygon polygon when !polygon.getPoints().isEmpty() -> IntStream
                    .range(0, polygon.getPoints().size() / 2)
                    .mapToObj(i -> polygon.getPoints().get(2 * i) + " " + polygon.getPoints().get(2 * i + 1))
                    .collect(Collectors.joining("L", "M", "Z"));
            default -> "";
        };
    }

    /// Writes what a region has behind its children; a region with a shape of its own, such as an arrow, is left out.
    void background(Region region) {
        if (region.getShape() != null) {
            return;
        }
        if (region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> fill(region, fill));
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> border(region, stroke));
        }
    }

    private void fill(Region region, BackgroundFill fill) {
        Insets in = fill.getInsets();
        if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0) {
            svg.rounded(in.getLeft(), in.getTop(), region.getWidth() - in.getLeft() - in.getRight(),
                    region.getHeight() - in.getTop() - in.getBottom(), 2 * fill.getRadii().getTopLeftHorizontalRadius(),
                    colour);
        }
    }

    private void border(Region region, BorderStroke stroke) {
        double width = stroke.getWidths().getTop();
        if (stroke.getTopStroke() instanceof Color colour && colour.getOpacity() > 0 && width > 0
                && stroke.isStrokeUniform()) {
            svg.frame(width / 2, width / 2, region.getWidth() - width, region.getHeight() - width,
                    2 * stroke.getRadii().getTopLeftHorizontalRadius(), new Stroke(colour, width));
        }
    }
}

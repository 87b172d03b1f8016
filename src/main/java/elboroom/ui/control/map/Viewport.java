package elboroom.ui.control.map;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The visible part of the plane: an immutable transform between data (y up) and screen (y down), with equal scale on
/// both axes.
///
/// @param centerX the data coordinate at the centre of the screen
/// @param scale screen units per data unit
/// @param width of the screen, in screen units
public record Viewport(double centerX, double centerY, double scale, double width, double height) {

    private static final double MIN_SCALE = 1e-3;
    private static final double MAX_SCALE = 1e6;

    public Viewport {
        scale = Math.clamp(scale, MIN_SCALE, MAX_SCALE);
    }

    /// Shows all of `bounds` with a margin in screen units on each side.
    ///
    /// @param covered the width at the right edge, in screen units, that is left free
    public static Viewport fit(Rectangle2D bounds, double width, double height, double margin, double covered) {
        double scaleX = Math.max(1, width - covered - 2 * margin) / Math.max(bounds.getWidth(), 1e-6);
        double scaleY = Math.max(1, height - 2 * margin) / Math.max(bounds.getHeight(), 1e-6);
        double middleX = bounds.getMinX() + bounds.getWidth() / 2;
        double middleY = bounds.getMinY() + bounds.getHeight() / 2;
        double scale = Math.min(scaleX, scaleY);
        return new Viewport(middleX + covered / 2 / scale, middleY, scale, width, height);
    }

    public double screenX(double x) {
        return width / 2 + (x - centerX) * scale;
    }

    public double screenY(double y) {
        return height / 2 - (y - centerY) * scale;
    }

    public Point2D toScreen(Point2D data) {
        return new Point2D(screenX(data.getX()), screenY(data.getY()));
    }

    public double dataX(double screenX) {
        return centerX + (screenX - width / 2) / scale;
    }

    public double dataY(double screenY) {
        return centerY - (screenY - height / 2) / scale;
    }

    public Point2D toData(double screenX, double screenY) {
        return new Point2D(dataX(screenX), dataY(screenY));
    }

    /// Moves the view by a number of screen units, as a drag does.
    public Viewport pan(double dx, double dy) {
        return new Viewport(centerX - dx / scale, centerY + dy / scale, scale, width, height);
    }

    /// Zooms around a screen position.
    public Viewport zoom(double factor, double screenX, double screenY) {
        double newScale = Math.clamp(scale * factor, MIN_SCALE, MAX_SCALE);
        double newCenterX = dataX(screenX) - (screenX - width / 2) / newScale;
        double newCenterY = dataY(screenY) + (screenY - height / 2) / newScale;
        return new Viewport(newCenterX, newCenterY, newScale, width, height);
    }

    /// Keeps centre and scale for a screen of another size.
    public Viewport resize(double newWidth, double newHeight) {
        return new Viewport(centerX, centerY, scale, newWidth, newHeight);
    }

    /// The visible part of the plane.
    public Rectangle2D visible() {
        return new Rectangle2D(dataX(0), dataY(height), width / scale, height / scale);
    }

    /// Whether `bounds` is fully visible and fills at least a fraction of the width or of the height.
    ///
    /// @param covered the width at the right edge, in screen units, in which nothing is visible
    public boolean frames(Rectangle2D bounds, double share, double covered) {
        Rectangle2D seen = new Rectangle2D(dataX(0), dataY(height), Math.max(0, width - covered) / scale,
                height / scale);
        return seen.contains(bounds)
                && Math.max(bounds.getWidth() / seen.getWidth(), bounds.getHeight() / seen.getHeight()) >= share;
    }
}

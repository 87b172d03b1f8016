package elboroom.ui.control.image;

import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The positions of the cells of an image grid. Immutable.
///
/// @param area of the whole grid in layout units
record GridGeometry(Rectangle2D area, int rows, int columns) {

    /// The largest grid of `rows` × `columns` tiles with the given aspect ratio (width / height), centred in an area.
    static GridGeometry fit(double width, double height, int rows, int columns, double tileAspect) {
        double aspect = columns * tileAspect / Math.max(1, rows);
        double gridWidth = Math.min(width, height * aspect);
        double gridHeight = aspect == 0 ? 0 : gridWidth / aspect;
        double x = Math.round((width - gridWidth) / 2);
        double y = Math.round((height - gridHeight) / 2);
        return new GridGeometry(new Rectangle2D(x, y, gridWidth, gridHeight), rows, columns);
    }

    Optional<Cell> cellAt(double x, double y) {
        if (rows == 0 || !area.contains(x, y)) {
            return Optional.empty();
        }
        int row = Math.clamp((long) ((y - area.getMinY()) / cellHeight()), 0, rows - 1);
        int column = Math.clamp((long) ((x - area.getMinX()) / cellWidth()), 0, columns - 1);
        return Optional.of(new Cell(row, column));
    }

    Rectangle2D bounds(Cell cell) {
        return around(new Point2D(cell.column() + 0.5, cell.row() + 0.5));
    }

    /// A rectangle of one cell's size, centred on a position in columns and rows.
    Rectangle2D around(Point2D place) {
        double x = area.getMinX() + (place.getX() - 0.5) * cellWidth();
        double y = area.getMinY() + (place.getY() - 0.5) * cellHeight();
        return new Rectangle2D(x, y, cellWidth(), cellHeight());
    }

    /// Whether a position in columns and rows is on the grid.
    boolean holds(Point2D place) {
        return place.getX() >= 0 && place.getX() <= columns && place.getY() >= 0 && place.getY() <= rows;
    }

    private double cellWidth() {
        return area.getWidth() / columns;
    }

    private double cellHeight() {
        return area.getHeight() / rows;
    }
}

package elboroom.ui.control.code;

import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;

/// The positions of the cells of a code grid, row by row from the top left. No FX state.
///
/// @param count of cells
/// @param left of the first column; `top` is that of the first row, unscrolled
/// @param scroll offset in layout units
/// @param height of the visible area
record CodeLayout(int count, int columns, double cellWidth, double cellHeight, double left, double top, double scroll,
        double height) {

    private static final double FLOWING_WIDTH = 46;
    private static final double FLOWING_HEIGHT = 34;

    /// The largest square cells that fit with a number of columns, horizontally centred in the upper part.
    static CodeLayout fit(int count, int columns, double width, double height) {
        int rows = Math.max(1, Math.ceilDiv(count, columns));
        double side = Math.max(1, Math.floor(Math.min(width / columns, height / rows)));
        return new CodeLayout(count, columns, side, side, Math.floor((width - side * columns) / 2), 0, 0, height);
    }

    /// As many columns as fit; rows that do not fit are scrolled to.
    static CodeLayout flow(int count, double scroll, double width, double height) {
        int columns = Math.max(1, (int) (width / FLOWING_WIDTH));
        double whole = Math.ceilDiv(count, columns) * FLOWING_HEIGHT;
        return new CodeLayout(count, columns, Math.floor(width / columns), FLOWING_HEIGHT, 0, 0,
                Math.clamp(scroll, 0, Math.max(0, whole - height)), height);
    }

    Rectangle2D bounds(int cell) {
        return new Rectangle2D(left + cell % columns * cellWidth, top + row(cell) * cellHeight - scroll, cellWidth,
                cellHeight);
    }

    OptionalInt cellAt(double x, double y) {
        int column = (int) Math.floor((x - left) / cellWidth);
        int row = (int) Math.floor((y - top + scroll) / cellHeight);
        int cell = row * columns + column;
        boolean inside = column >= 0 && column < columns && row >= 0 && cell < count;
        return inside ? OptionalInt.of(cell) : OptionalInt.empty();
    }

    /// The cell at an offset from another, clamped to the grid.
    int moved(int cell, int down, int right) {
        int column = Math.clamp(cell % columns + right, 0, columns - 1);
        int row = Math.clamp(row(cell) + down, 0, row(Math.max(0, count - 1)));
        return Math.clamp(row * columns + column, 0, Math.max(0, count - 1));
    }

    /// The scroll offset nearest to the current one at which a cell is visible.
    double scrollTo(int cell) {
        double upper = row(cell) * cellHeight;
        return Math.clamp(scroll, Math.min(upper, Math.max(0, upper + cellHeight - height)), upper);
    }

    int firstVisible() {
        return Math.min(count, columns * (int) (scroll / cellHeight));
    }

    int endVisible() {
        return Math.min(count, columns * (int) Math.ceil((scroll + height) / cellHeight));
    }

    private int row(int cell) {
        return cell / columns;
    }
}

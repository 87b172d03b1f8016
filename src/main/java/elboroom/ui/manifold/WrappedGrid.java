package elboroom.ui.manifold;

import elboroom.ui.control.image.Cell;

/// How a grid of cells is laid out on the screen: as it is, or where it is a single row, in several lines, read like
/// text. Plain arithmetic.
///
/// @param columns of the grid
/// @param across cells in each line on the screen
record WrappedGrid(int rows, int columns, int across) {

    /// The layout with the largest cells for a room of this size; of those, the one with the fewest lines.
    ///
    /// @param aspect width of a cell by its height
    static WrappedGrid of(int rows, int columns, double width, double height, double aspect) {
        int best = columns;
        if (rows == 1 && width > 0 && height > 0) {
            double largest = 0;
            for (int lines = 1; lines <= columns; lines++) {
                int across = (columns + lines - 1) / lines;
                double side = Math.min(width / across, height / lines * aspect);
                if (side > largest + 1e-9) {
                    largest = side;
                    best = across;
                }
            }
        }
        return new WrappedGrid(rows, columns, best);
    }

    /// On the screen.
    int lines() {
        return across == 0 ? 0 : rows == 1 ? (columns + across - 1) / across : rows;
    }

    /// The cell of the grid that is shown in a cell on the screen; beyond the grid behind the end of the last line.
    Cell cell(Cell shown) {
        return rows == 1 ? new Cell(0, shown.row() * across + shown.column()) : shown;
    }

    /// Where a place on the grid is on the screen.
    Position shown(Position place) {
        if (rows != 1 || across == 0) {
            return place;
        }
        int line = Math.clamp((long) Math.floor(place.column() / across), 0, Math.max(0, lines() - 1));
        return new Position(place.column() - (double) line * across, line + place.row());
    }
}

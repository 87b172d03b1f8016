package elboroom.ui.manifold;

/// A place on the grid, counted in columns from the left and rows from the top; (0.5, 0.5) is the middle of the first cell.
public record Position(double column, double row) {}

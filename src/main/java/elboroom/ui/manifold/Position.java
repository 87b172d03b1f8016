package elboroom.ui.manifold;

/// A position on the grid in columns from the left and rows from the top; (0.5, 0.5) is the centre of the first cell.
public record Position(double column, double row) {}

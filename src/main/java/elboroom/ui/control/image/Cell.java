package elboroom.ui.control.image;

/// A cell of a grid; row 0 is at the top.
public record Cell(int row, int column) {}

package elboroom.ui.control.image;

/// A cell of a grid; row 0 is the upper one.
public record Cell(int row, int column) {}

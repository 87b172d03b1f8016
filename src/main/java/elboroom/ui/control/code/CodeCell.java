package elboroom.ui.control.code;

/// What a cell of a code grid shows.
///
/// @param code its index in the codebook, which gives the cell its colour
/// @param note a few characters below the index; empty for none
/// @param faint whether it is drawn faintly, as a code that is never used
public record CodeCell(int code, String note, boolean faint) {}

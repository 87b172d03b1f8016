package elboroom.ui.control.code;

/// The content of a cell of a code grid.
///
/// @param code its index in the codebook, which determines its colour
/// @param note a few characters below the index; may be empty
/// @param faint whether it is drawn faintly, for a code that is never used
public record CodeCell(int code, String note, boolean faint) {}

package elboroom.ui.map;

/// The contents of the map: `NOTHING`, no model is open; `AWAITED`, the run in training has no snapshot yet; `UNREAD`,
/// a model whose examples are not read yet; `MISSING`, a model whose examples could not be read; `ENCODING`, a model
/// whose examples are being encoded; `EXAMPLES`.
public enum MapContents {
    NOTHING, AWAITED, UNREAD, MISSING, ENCODING, EXAMPLES
}

package elboroom.ui.map;

/// The contents of the map: `NOTHING`, no model is open; `AWAITED`, the run in training has no snapshot yet; `PLANE`,
/// a model with unknown examples; `ENCODING`, a model whose examples are being encoded; `EXAMPLES`.
public enum MapContents {
    NOTHING, AWAITED, PLANE, ENCODING, EXAMPLES
}

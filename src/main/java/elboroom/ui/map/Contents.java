package elboroom.ui.map;

/// What the map has to show: `NOTHING`, no model is open; `AWAITED`, the run in training has no
/// snapshot yet; `PLANE`, a model whose examples are unknown; `ENCODING`, a model
/// whose examples are on their way; `EXAMPLES`.
public enum Contents {
    NOTHING, AWAITED, PLANE, ENCODING, EXAMPLES
}

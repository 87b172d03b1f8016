package elboroom.ui.map;

/// What the map has to show: `NOTHING`, no model is open; `PLANE`, a model whose examples are unknown; `ENCODING`, a model
/// whose examples are on their way; `EXAMPLES`.
public enum Contents {
    NOTHING, PLANE, ENCODING, EXAMPLES
}

package elboroom.ui.manifold;

/// Why there is no manifold: `MODEL`, no run is open; `CODES`, there are codes without a model; `SNAPSHOT`, the run in training has none yet; `GRID`, the grid
/// is not computed yet.
public enum MissingGrid {
    MODEL, CODES, SNAPSHOT, GRID
}

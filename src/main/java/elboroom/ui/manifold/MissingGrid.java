package elboroom.ui.manifold;

/// Why there is no manifold: `MODEL`, no run is open; `SNAPSHOT`, the run in training has none yet; `GRID`, the grid
/// is not computed yet.
public enum MissingGrid {
    MODEL, SNAPSHOT, GRID
}

package elboroom.ui.dataspace;

/// What the data space shows, each to be added by itself.
public enum Part {
    DATA, RECONSTRUCTIONS, MESH, SAMPLES
}

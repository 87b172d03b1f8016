package elboroom.ui.dataspace;

/// What the data space shows, each to be added by itself.
public enum DataSpaceLayer {
    DATA, RECONSTRUCTIONS, MESH, SAMPLES
}

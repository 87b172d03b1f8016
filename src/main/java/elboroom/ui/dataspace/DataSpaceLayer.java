package elboroom.ui.dataspace;

/// The layers of the data space, which can be shown independently.
public enum DataSpaceLayer {
    DATA, RECONSTRUCTIONS, MESH, SAMPLES
}

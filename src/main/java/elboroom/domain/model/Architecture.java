package elboroom.domain.model;

/// The kind of encoder and decoder: `MLP`, fully connected layers of any widths; `CONV`, strided convolutions down and
/// sub-pixel convolutions up, for 28, 32 and 64 pixels.
public enum Architecture {
    MLP, CONV
}

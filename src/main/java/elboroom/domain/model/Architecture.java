package elboroom.domain.model;

/// Architecture of encoder and decoder: `MLP`, fully connected layers of any widths; `CONV`, strided convolutions in
/// the encoder and sub-pixel convolutions in the decoder, for sides of 28, 32 and 64 pixels.
public enum Architecture {
    MLP, CONV
}

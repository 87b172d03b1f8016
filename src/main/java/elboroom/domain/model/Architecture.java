package elboroom.domain.model;

import java.util.Locale;

/// Architecture of encoder and decoder: `MLP`, fully connected layers of any widths; for images (see
/// `FeatureMaps`) `CONV`, strided convolutions in the encoder and sub-pixel convolutions in the decoder, and
/// `CONV_TRANSPOSED`, strided and transposed convolutions.
public enum Architecture {
    MLP, CONV, CONV_TRANSPOSED;

    public boolean convolutional() {
        return this != MLP;
    }

    /// Returns the name in options and files, for example `conv-transposed`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

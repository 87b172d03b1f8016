package elboroom.domain.model;

/// What an encoder makes of an example: `GAUSSIAN`, a distribution over points; `POINT`, a point and no distribution;
/// `CODES`, one entry of a codebook at each of several places.
public enum Latent {
    GAUSSIAN, POINT, CODES
}

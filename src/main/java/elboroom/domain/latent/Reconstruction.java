package elboroom.domain.latent;

import elboroom.domain.data.ImageData;
import elboroom.domain.model.Losses;

/// An image, its reconstruction, and the loss terms.
///
/// @param output mean of p(x|z) at the posterior mean
/// @param mean posterior mean
/// @param losses both terms in nats; the reconstruction term is averaged over `samples` samples of z
/// @param klPerDimension nats
public record Reconstruction(ImageData input, ImageData output, LatentPoint mean, Losses losses, int samples,
        float[] klPerDimension) {}

package elboroom.domain.latent;

import elboroom.domain.data.ImageData;
import elboroom.domain.model.Losses;

/// An image, what a model makes of it, and what that costs.
///
/// @param output the mean of p(x|z) at the posterior mean
/// @param mean the posterior mean
/// @param losses both terms in nats; the reconstruction term is averaged over `samples` draws of z
/// @param klPerDimension nats
public record Reconstruction(ImageData input, ImageData output, LatentPoint mean, Losses losses, int samples,
        float[] klPerDimension) {}

package elboroom.domain.training;

import elboroom.domain.model.Losses;

/// The figures at the end of an epoch.
///
/// @param epoch how many epochs are complete
/// @param train averages over the epoch's steps, while the weights changed
/// @param heldOut averages over the whole held-out split, with the weights at the epoch's end
/// @param klPerDimension held-out nats for each latent dimension
/// @param imagesPerSecond training images a second over the epoch, evaluation and pauses left out
public record Evaluation(long step, int epoch, Losses train, Losses heldOut, float[] klPerDimension,
        double imagesPerSecond, double seconds) {

    /// How many held-out examples are evaluated at a time; what compares examples with each other depends on it.
    public static final int BATCH = 250;
}

package elboroom.domain.training;

import elboroom.domain.model.Losses;

/// Metrics at the end of an epoch.
///
/// @param epoch number of completed epochs
/// @param train averages over the steps of the epoch, while the weights changed
/// @param heldOut averages over the held-out split, with the weights at the end of the epoch
/// @param klPerDimension held-out nats for each latent dimension
/// @param imagesPerSecond training throughput over the epoch, without evaluation and pauses
public record Evaluation(long step, int epoch, Losses train, Losses heldOut, float[] klPerDimension,
        double imagesPerSecond, double seconds) {

    /// Number of held-out examples per batch; terms that compare examples within a batch depend on it.
    public static final int BATCH = 250;
}

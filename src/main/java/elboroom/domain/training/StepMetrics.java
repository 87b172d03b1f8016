package elboroom.domain.training;

import elboroom.domain.model.Losses;

/// Metrics of the training steps since the last report.
///
/// @param step latest step, counted from 1
/// @param epoch current epoch, counted from 1
/// @param train averages over the steps since the last report
/// @param klPerDimension nats for each latent dimension, over the same steps
/// @param imagesPerSecond over the same steps, without pauses
/// @param seconds since the start of training, without pauses
public record StepMetrics(long step, int epoch, Losses train, float[] klPerDimension, double imagesPerSecond,
        double seconds) {}

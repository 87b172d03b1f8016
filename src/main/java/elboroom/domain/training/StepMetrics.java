package elboroom.domain.training;

import elboroom.domain.model.Losses;

/// What was measured of the training steps since the last report.
///
/// @param step the step just done, counted from 1
/// @param epoch the running epoch, counted from 1
/// @param train averages over the steps since the last report
/// @param klPerDimension nats for each latent dimension, over the same steps
/// @param imagesPerSecond over the same steps, pauses left out
/// @param seconds since training began, pauses left out
public record StepMetrics(long step, int epoch, Losses train, float[] klPerDimension, double imagesPerSecond,
        double seconds) {}

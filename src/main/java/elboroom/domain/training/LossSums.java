package elboroom.domain.training;

/// Sums of the loss terms over examples, for averaging.
///
/// @param klPerDimension nats for each latent dimension
/// @param nanos duration of the steps with these examples
public record LossSums(double reconstruction, double extra, double[] klPerDimension, long examples, long nanos) {}

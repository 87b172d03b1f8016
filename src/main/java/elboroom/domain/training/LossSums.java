package elboroom.domain.training;

/// Sums of a loss's terms over examples, on the way to averages.
///
/// @param klPerDimension nats for each latent dimension
/// @param nanos that the steps took which saw these examples
public record LossSums(double reconstruction, double extra, double[] klPerDimension, long examples, long nanos) {}

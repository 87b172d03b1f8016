package elboroom.metrics;

/// What a sample of independent numbers says of their expectation.
///
/// @param mean of the sample
/// @param standardError of the mean: the sample's standard deviation (with n − 1) over √n; NaN for fewer than two
/// @param count how many numbers, n
public record MeanAndError(double mean, double standardError, long count) {}

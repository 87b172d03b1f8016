package elboroom.metrics;

/// Sample mean with its standard error.
///
/// @param mean sample mean
/// @param standardError sample standard deviation (n − 1) over √n; NaN for fewer than two values
/// @param count sample size n
public record MeanAndError(double mean, double standardError, long count) {}

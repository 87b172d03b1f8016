package elboroom.metrics;

/// Online mean with standard error (Welford 1962, "Note on a method for calculating corrected sums of squares and
/// products"): avoids differences of large sums and keeps only three numbers.
public final class RunningMean {

    private long count;
    private double mean;
    private double squares;

    public void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    /// Returns the current mean and error; NaN before the first number.
    public MeanAndError result() {
        double error = count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1) / count);
        return new MeanAndError(count == 0 ? Double.NaN : mean, error, count);
    }

    /// Returns the variance of the numbers so far (divided by n); NaN before the first.
    double variance() {
        return squares / count;
    }
}

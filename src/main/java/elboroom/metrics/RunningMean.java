package elboroom.metrics;

/// The mean of numbers that come one by one, with its standard error (Welford 1962, "Note on a method for calculating
/// corrected sums of squares and products"): no difference of large sums, nothing kept but three numbers.
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

    /// What is known so far; mean and error are NaN before the first number.
    public MeanAndError result() {
        double error = count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1) / count);
        return new MeanAndError(count == 0 ? Double.NaN : mean, error, count);
    }

    /// Of the numbers so far, over their count; NaN before the first.
    double variance() {
        return squares / count;
    }
}

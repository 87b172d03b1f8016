package elboroom.metrics;

/// log Σ exp(x) of many numbers, in loops without branches or calls, which the JIT compiler vectorises.
final class LogSumExp {

    /// e^−40 is 4e−18: terms this far below the largest do not change any digit of the sum.
    private static final double NEGLIGIBLE = -40;
    private static final double PART = 1.0 / 256;

    private LogSumExp() {}

    /// Returns the logarithm of the sum of the exponentials; NaN if any number is NaN. Overwrites the array.
    static double of(double[] values) {
        double largest = largest(values);
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        exponentials(values, largest);
        return largest + Math.log(UnrolledSums.of(values));
    }

    /// Replaces each number by exp(number − largest), with a relative error below 2e−7, or 2e−12 if the difference is
    /// below 8. For x in [−40, 0], exp(x) is exp(x / 256), by its Taylor series of order six, squared eight times.
    static void exponentials(double[] values, double largest) {
        for (int i = 0; i < values.length; i++) {
            double x = Math.max(values[i] - largest, NEGLIGIBLE) * PART;
            double e = 1 + x * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720))))));
            double e2 = e * e;
            double e4 = e2 * e2;
            double e8 = e4 * e4;
            double e16 = e8 * e8;
            double e32 = e16 * e16;
            double e64 = e32 * e32;
            double e128 = e64 * e64;
            values[i] = e128 * e128;
        }
    }

    private static double largest(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}

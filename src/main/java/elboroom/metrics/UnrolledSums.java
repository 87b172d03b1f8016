package elboroom.metrics;

/// Sums with four independent accumulators, because each addition would otherwise wait for the previous one.
final class UnrolledSums {

    private UnrolledSums() {}

    static double of(double[] values) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int whole = values.length & -4;
        for (int i = 0; i < whole; i += 4) {
            first += values[i];
            second += values[i + 1];
            third += values[i + 2];
            fourth += values[i + 3];
        }
        for (int i = whole; i < values.length; i++) {
            first += values[i];
        }
        return first + second + (third + fourth);
    }

    static double ofProducts(double[] left, double[] right) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int whole = left.length & -4;
        for (int i = 0; i < whole; i += 4) {
            first += left[i] * right[i];
            second += left[i + 1] * right[i + 1];
            third += left[i + 2] * right[i + 2];
            fourth += left[i + 3] * right[i + 3];
        }
        for (int i = whole; i < left.length; i++) {
            first += left[i] * right[i];
        }
        return first + second + (third + fourth);
    }
}

package elboroom.data.array;

/// The numbers that become black (0) and white (1) of an image: the usual ones if all values lie between them.
///
/// @param least of all values
/// @param greatest of all values
public record ValueRange(double low, double high, double least, double greatest) {

    private static final double[][] USUAL = {{0, 1}, {0, 255}, {0, 65_535}, {-1, 1}};
    /// A range is not the usual one if no value reaches a quarter of it: then the images would be almost black.
    private static final double REACHED = 0.25;
    private static final int BYTE = 255;

    /// Returns the range of values.
    ///
    /// @param whole whether the values are whole numbers; only then can they be 16-bit grey levels
    public static ValueRange of(double least, double greatest, boolean whole) {
        for (double[] range : USUAL) {
            boolean within = least >= range[0] && greatest <= range[1] && greatest >= REACHED * range[1];
            if (within && (whole || range[1] <= BYTE)) {
                return new ValueRange(range[0], range[1], least, greatest);
            }
        }
        double low = Math.min(0, least);
        return new ValueRange(low, greatest > low ? greatest : low + 1, least, greatest);
    }

    /// Whether this is one of the usual ranges of images.
    public boolean usual() {
        for (double[] range : USUAL) {
            if (low == range[0] && high == range[1]) {
                return true;
            }
        }
        return false;
    }

    /// Returns the beginning of the range that is shown from black to white if the values are kept: one of the usual
    /// ranges, otherwise from the smallest to the largest value.
    public float shownLow() {
        return (float) (usual() ? low : least);
    }

    /// Returns the end of this range.
    public float shownHigh() {
        float end = (float) (usual() ? high : greatest);
        return end > shownLow() ? end : shownLow() + 1;
    }

    /// Returns a value as a grey level, 0 to 255, not rounded.
    public double level(double value) {
        return Math.clamp((value - low) / (high - low), 0, 1) * BYTE;
    }
}

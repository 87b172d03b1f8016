package elboroom.metrics;

/// How far reconstructed images are from their originals, pixel by pixel. It is no likelihood: nats are told elsewhere.
///
/// @param squaredErrors the sum of the squared differences
/// @param values how many differences: images × pixels × channels
public record ImageError(double squaredErrors, long values) {

    public static final ImageError NONE = new ImageError(0, 0);

    /// The error of some images.
    ///
    /// @param original pixels in [0, 1]
    /// @param reconstruction as many, in the same order
    public static ImageError between(float[] original, float[] reconstruction) {
        if (original.length != reconstruction.length) {
            throw new IllegalArgumentException(original.length + " pixels against " + reconstruction.length);
        }
        double sum = 0;
        for (int i = 0; i < original.length; i++) {
            double difference = original[i] - reconstruction[i];
            sum += difference * difference;
        }
        return new ImageError(sum, original.length);
    }

    /// The error over both.
    public ImageError plus(ImageError other) {
        return new ImageError(squaredErrors + other.squaredErrors, values + other.values);
    }

    /// The average over pixel values, NaN when there are none.
    public double meanSquaredError() {
        return squaredErrors / values;
    }

    /// −10 log10 of the mean squared error, dB: the peak signal-to-noise ratio of pixels whose peak is 1. It is the
    /// ratio of all images together, not the average of each image's ratio; infinite when all pixels agree.
    public double psnr() {
        return -10 * Math.log10(meanSquaredError());
    }
}

package elboroom.metrics;

/// Pixel-wise error between reconstructed and original images. Unlike nats it is comparable across likelihoods.
///
/// @param squared mean squared error of each image, averaged over images
/// @param imagePsnr PSNR of each image, averaged over images, dB; images without error, whose PSNR is infinite, are
///         excluded
public record ImageError(MeanAndError squared, MeanAndError imagePsnr) {

    /// Accumulates the error over images.
    public static final class Sum {

        private final RunningMean squared = new RunningMean();
        private final RunningMean imagePsnr = new RunningMean();

        /// Adds images.
        ///
        /// @param originals pixels in [0, 1], `[images, pixels]`; values that are missing (NaN) do not count
        /// @param reconstructions same shape
        /// @param pixels number of pixels per image, all channels
        public void add(float[] originals, float[] reconstructions, int pixels) {
            if (originals.length != reconstructions.length) {
                throw new IllegalArgumentException(originals.length + " pixels against " + reconstructions.length);
            }
            for (int from = 0; from < originals.length; from += pixels) {
                double error = meanSquare(originals, reconstructions, from, pixels);
                squared.add(error);
                if (error > 0) {
                    imagePsnr.add(decibels(error));
                }
            }
        }

        private static double meanSquare(float[] originals, float[] reconstructions, int from, int pixels) {
            double sum = 0;
            int present = 0;
            for (int i = from; i < from + pixels; i++) {
                if (!Float.isNaN(originals[i])) {
                    double difference = originals[i] - reconstructions[i];
                    sum += difference * difference;
                    present++;
                }
            }
            return sum / Math.max(1, present);
        }

        public ImageError result() {
            return new ImageError(squared.result(), imagePsnr.result());
        }
    }

    /// Returns the mean over all pixel values; NaN if there are none.
    public double meanSquaredError() {
        return squared.mean();
    }

    /// Returns the pooled peak signal-to-noise ratio, −10 log10 of the mean squared error over all images, dB, for
    /// pixels with peak 1; infinite if all pixels are equal. Usually below `imagePsnr`, because −log is convex.
    public double psnr() {
        return decibels(meanSquaredError());
    }

    private static double decibels(double meanSquaredError) {
        return -10 * Math.log10(meanSquaredError);
    }
}

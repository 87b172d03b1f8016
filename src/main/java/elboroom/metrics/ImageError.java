package elboroom.metrics;

/// Pixel-wise error between reconstructed and original images. Unlike nats it is comparable across likelihoods.
///
/// @param squared mean squared error of each image, averaged over images
/// @param imagePsnr PSNR of each image, averaged over images, dB; images without error, whose PSNR is infinite, are
///         excluded
/// @param peak the range of the pixels, usually 1
public record ImageError(MeanAndError squared, MeanAndError imagePsnr, double peak) {

    /// The error of pixels from 0 to 1.
    public ImageError(MeanAndError squared, MeanAndError imagePsnr) {
        this(squared, imagePsnr, 1);
    }

    /// Accumulates the error over images.
    public static final class Sum {

        private final RunningMean squared = new RunningMean();
        private final RunningMean imagePsnr = new RunningMean();
        private final double peak;

        /// Adds up the error of pixels from 0 to 1.
        public Sum() {
            this(1);
        }

        /// Adds up the error of pixels with another range.
        ///
        /// @param peak their range
        public Sum(double peak) {
            this.peak = peak;
        }

        /// Adds images.
        ///
        /// @param originals pixels of the range, `[images, pixels]`; values that are missing (NaN) do not count
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
                    imagePsnr.add(decibels(error, peak));
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
            return new ImageError(squared.result(), imagePsnr.result(), peak);
        }
    }

    /// Returns the mean over all pixel values; NaN if there are none.
    public double meanSquaredError() {
        return squared.mean();
    }

    /// Returns the pooled peak signal-to-noise ratio, −10 log10 of the mean squared error over all images, dB, for
    /// pixels with peak 1; infinite if all pixels are equal. Usually below `imagePsnr`, because −log is convex.
    public double psnr() {
        return decibels(meanSquaredError(), peak);
    }

    private static double decibels(double meanSquaredError, double peak) {
        return -10 * Math.log10(meanSquaredError / (peak * peak));
    }
}

package elboroom.metrics;

/// How far reconstructed images are from their originals, pixel by pixel. It is not a likelihood, so it compares across
/// likelihoods where nats do not.
///
/// @param squared the mean squared difference of each image, averaged over images
/// @param imagePsnr the PSNR of each image, averaged over images, dB; images without any difference, whose ratio is
///        infinite, are not counted
public record ImageError(MeanAndError squared, MeanAndError imagePsnr) {

    /// The error of images that are added one by one.
    public static final class Sum {

        private final RunningMean squared = new RunningMean();
        private final RunningMean imagePsnr = new RunningMean();

        /// Adds some images.
        ///
        /// @param originals pixels in [0, 1], `[images, pixels]`
        /// @param reconstructions of the same shape
        /// @param pixels of one image, all channels
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
            for (int i = from; i < from + pixels; i++) {
                double difference = originals[i] - reconstructions[i];
                sum += difference * difference;
            }
            return sum / pixels;
        }

        public ImageError result() {
            return new ImageError(squared.result(), imagePsnr.result());
        }
    }

    /// The average over all pixel values, NaN when there are none.
    public double meanSquaredError() {
        return squared.mean();
    }

    /// −10 log10 of the mean squared error of all images together (pooled), dB: the peak signal-to-noise ratio of pixels
    /// whose peak is 1; infinite when all pixels agree. Usually below `imagePsnr`, because −log is convex.
    public double psnr() {
        return decibels(meanSquaredError());
    }

    private static double decibels(double meanSquaredError) {
        return -10 * Math.log10(meanSquaredError);
    }
}

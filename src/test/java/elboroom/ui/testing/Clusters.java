package elboroom.ui.testing;

import java.util.Random;

import elboroom.data.digits.Digits;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Latents;

/// A synthetic latent plane: a cluster per digit, and between them mixtures like those of a small model.
public final class Clusters {

    private static final int CLASSES = Digits.CLASSES;
    private static final double SHARPNESS = 2.2;
    private static final ImageData[] DRAWN = drawn();

    private Clusters() {}

    /// Posteriors spread around their class centres in the first two dimensions; further dimensions carry less and
    /// less.
    public static Latents latents(int dimensions, int count) {
        Random random = new Random(7);
        float[] mean = new float[count * dimensions];
        float[] logVar = new float[count * dimensions];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = Digits.label(Digits.SEED, i);
            double spread = random.nextInt(4) == 0 ? 0.8 : 0.35;
            for (int d = 0; d < dimensions; d++) {
                double middle = d == 0 ? centerX(labels[i]) : d == 1 ? centerY(labels[i]) : 0;
                mean[i * dimensions + d] = (float) ((middle + spread * random.nextGaussian()) / Math.max(1, d - 0.5));
                logVar[i * dimensions + d] = (float) ((-3.5 + 0.5 * random.nextGaussian()) / Math.max(1, d));
            }
        }
        return new Latents(dimensions, mean, logVar, labels);
    }

    /// The image at a position of the plane.
    public static ImageData image(double x, double y) {
        double[] weights = new double[CLASSES];
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            double dx = x - centerX(c);
            double dy = y - centerY(c);
            weights[c] = Math.exp(-SHARPNESS * (dx * dx + dy * dy));
            sum += weights[c];
        }
        float[] pixels = new float[Digits.SHAPE.size()];
        for (int c = 0; c < CLASSES && sum > 0; c++) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] += (float) (weights[c] / sum * DRAWN[c].pixels()[i]);
            }
        }
        return new ImageData(Digits.SHAPE, pixels);
    }

    private static double centerX(int label) {
        return radius(label) * Math.cos(2.4 * label);
    }

    private static double centerY(int label) {
        return radius(label) * Math.sin(2.4 * label);
    }

    private static double radius(int label) {
        return 0.5 + 1.9 * Math.sqrt((double) label / CLASSES);
    }

    private static ImageData[] drawn() {
        ImageData[] drawn = new ImageData[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            drawn[Digits.label(Digits.SEED, i)] = example(i);
        }
        return drawn;
    }

    static ImageData example(int index) {
        byte[] bytes = new byte[Digits.SHAPE.size()];
        Digits.draw(Digits.factors(Digits.SEED, index), bytes, 0);
        return ImageData.ofBytes(Digits.SHAPE, bytes, 0);
    }
}

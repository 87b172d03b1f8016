package elboroom.ml.family;

import java.util.ArrayList;
import java.util.List;

import elboroom.ml.model.Weights;

/// A VQ-VAE in plain Java, with single-layer encoder and decoder and Bernoulli pixels.
final class PlainVqVae {

    final double[][] encoded;
    final double[][] quantised;
    final int[][] indices;
    private final int size;
    private final double[][] images;
    private final float[] decoder;
    private final float[] bias;
    private final float[] codebook;

    /// Encodes images and looks up the nearest codes, of `size` numbers each.
    PlainVqVae(Weights weights, double[][] images, int places, int size) {
        this.size = size;
        this.images = images;
        this.decoder = weights.get("decoder.dense1.weight").toFloatArray();
        this.bias = weights.get("decoder.dense1.bias").toFloatArray();
        this.codebook = weights.get("codebook").toFloatArray();
        float[] encoder = weights.get("encoder.dense1.weight").toFloatArray();
        encoded = new double[images.length][];
        quantised = new double[images.length][places * size];
        indices = new int[images.length][places];
        for (int example = 0; example < images.length; example++) {
            encoded[example] = layer(encoder, weights.get("encoder.dense1.bias").toFloatArray(), images[example]);
            for (int place = 0; place < places; place++) {
                indices[example][place] = nearest(example, place);
                for (int i = 0; i < size; i++) {
                    quantised[example][place * size + i] = codebook[indices[example][place] * size + i];
                }
            }
        }
    }

    private static double[] layer(float[] weight, float[] bias, double[] x) {
        double[] y = new double[bias.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = bias[i];
            for (int j = 0; j < x.length; j++) {
                y[i] += weight[i * x.length + j] * x[j];
            }
        }
        return y;
    }

    private int nearest(int example, int place) {
        int nearest = 0;
        for (int code = 1; code < codebook.length / size; code++) {
            if (distance(example, place, code) < distance(example, place, nearest)) {
                nearest = code;
            }
        }
        return nearest;
    }

    private double distance(int example, int place, int code) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double difference = encoded[example][place * size + i] - codebook[code * size + i];
            sum += difference * difference;
        }
        return sum;
    }

    /// Returns ‖z_e − e‖², summed over positions and examples.
    double distance() {
        double sum = 0;
        for (int example = 0; example < encoded.length; example++) {
            for (int place = 0; place < indices[example].length; place++) {
                sum += distance(example, place, indices[example][place]);
            }
        }
        return sum;
    }

    /// Returns −log p(x|e), summed over examples, in nats.
    double reconstruction() {
        double sum = 0;
        for (int example = 0; example < encoded.length; example++) {
            double[] logits = layer(decoder, bias, quantised[example]);
            for (int pixel = 0; pixel < logits.length; pixel++) {
                sum += Math.log1p(Math.exp(logits[pixel])) - images[example][pixel] * logits[pixel];
            }
        }
        return sum;
    }

    /// Returns the gradient of an example's −log p(x|e) with respect to the codes passed to the decoder.
    double[] gradientAtCodes(int example) {
        double[] logits = layer(decoder, bias, quantised[example]);
        double[] gradient = new double[quantised[example].length];
        for (int pixel = 0; pixel < logits.length; pixel++) {
            double atLogit = 1 / (1 + Math.exp(-logits[pixel])) - images[example][pixel];
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += atLogit * decoder[pixel * gradient.length + i];
            }
        }
        return gradient;
    }

    /// Returns the encoder outputs assigned to a code.
    List<double[]> vectorsOf(int code) {
        List<double[]> vectors = new ArrayList<>();
        for (int example = 0; example < encoded.length; example++) {
            for (int place = 0; place < indices[example].length; place++) {
                if (indices[example][place] == code) {
                    vectors.add(vector(example, place));
                }
            }
        }
        return vectors;
    }

    /// Whether the vector is one of the encoder outputs.
    boolean says(float[] vector) {
        for (int example = 0; example < encoded.length; example++) {
            for (int place = 0; place < indices[example].length; place++) {
                if (close(vector(example, place), vector)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double[] vector(int example, int place) {
        double[] vector = new double[size];
        System.arraycopy(encoded[example], place * size, vector, 0, size);
        return vector;
    }

    private static boolean close(double[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 1e-5) {
                return false;
            }
        }
        return true;
    }
}

package elboroom.ml.objective;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import ai.djl.ndarray.types.Shape;
import elboroom.metrics.GaussianMixture;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import org.jspecify.annotations.Nullable;

/// A mixture of Gaussians stored with the weights: the weight of each component, `[components]`, its mean,
/// `[components, latent]`, and the lower triangle of its covariance, `[components, latent, latent]`. All zero until
/// fitted. Components of weight 0 are ignored.
public record Density(int components, int latent) {

    private static final String WEIGHT = "density.weight";
    private static final String MEAN = "density.mean";
    private static final String CHOLESKY = "density.cholesky";

    public List<Parameter> parameters() {
        return List.of(Parameter.untrained(WEIGHT, new Shape(components), 0),
                Parameter.untrained(MEAN, new Shape(components, latent), 0),
                Parameter.untrained(CHOLESKY, new Shape(components, latent, latent), 0));
    }

    public void write(GaussianMixture mixture, Weights weights) {
        for (int k = 0; k < components; k++) {
            boolean exists = k < mixture.components();
            put(weights, WEIGHT, k, exists ? mixture.weights()[k] : 0);
            for (int row = 0; exists && row < latent; row++) {
                put(weights, MEAN, k * latent + row, mixture.means()[k][row]);
                put(weights, CHOLESKY, (k * latent + row) * latent, mixture.cholesky()[k][row]);
            }
        }
    }

    /// Returns the mixture; null if not yet fitted.
    public @Nullable GaussianMixture read(Weights weights) {
        double[] shares = doubles(weights, WEIGHT, 0, components);
        int[] present = IntStream.range(0, components).filter(k -> shares[k] > 0).toArray();
        return present.length == 0
                ? null
                : new GaussianMixture(IntStream.of(present).mapToDouble(k -> shares[k]).toArray(),
                        rows(present, k -> doubles(weights, MEAN, k * latent, latent)),
                        IntStream.of(present).mapToObj(k -> cholesky(weights, k)).toArray(double[][][]::new));
    }

    private double[][] cholesky(Weights weights, int k) {
        int first = k * latent;
        return rows(IntStream.range(first, first + latent).toArray(),
                row -> doubles(weights, CHOLESKY, row * latent, latent));
    }

    private static double[][] rows(int[] indices, IntFunction<double[]> row) {
        return IntStream.of(indices).mapToObj(row).toArray(double[][]::new);
    }

    private static void put(Weights weights, String name, int at, double... values) {
        FloatBuffer memory = weights.memory(name).asFloatBuffer();
        for (int i = 0; i < values.length; i++) {
            memory.put(at + i, (float) values[i]);
        }
    }

    private static double[] doubles(Weights weights, String name, int at, int count) {
        FloatBuffer memory = weights.memory(name).asFloatBuffer();
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = memory.get(at + i);
        }
        return values;
    }
}

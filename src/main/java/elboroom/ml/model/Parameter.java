package elboroom.ml.model;

import java.util.Arrays;
import java.util.SplittableRandom;

import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Tensor;
import org.jspecify.annotations.Nullable;

/// A named array of a model.
///
/// @param bound initial values are uniform in middle ± bound
/// @param trained whether it is trained by gradients; other arrays are updated by their family
public record Parameter(String name, Shape shape, double bound, double middle, boolean trained) {

    /// A trained array, initialised uniformly in ±bound.
    public Parameter(String name, Shape shape, double bound) {
        this(name, shape, bound, 0, true);
    }

    /// Returns the shape for display, for example `[6, 16]`.
    public String text() {
        return Arrays.toString(shape.getShape());
    }

    /// Returns a trained array, initialised to `value`.
    public static Parameter constant(String name, Shape shape, double value) {
        return new Parameter(name, shape, 0, value, true);
    }

    /// Returns an array that is not trained by gradients, initialised uniformly in ±bound.
    public static Parameter untrained(String name, Shape shape, double bound) {
        return new Parameter(name, shape, bound, 0, false);
    }

    /// Returns the weights of a layer in a deep ReLU network: variance 2 / fanIn (He et al. 2015, equation 10).
    static Parameter beforeRelu(String name, Shape shape, int fanIn) {
        return new Parameter(name, shape, Math.sqrt(6.0 / fanIn));
    }

    /// Returns the weights of any other layer: variance 1 / (3 · fanIn).
    static Parameter plain(String name, Shape shape, int fanIn) {
        return new Parameter(name, shape, Math.sqrt(1.0 / fanIn));
    }

    /// Returns the weights of a layer before tanh: variance 2 / (fanIn + fanOut) (Glorot & Bengio 2010, equation 16).
    static Parameter beforeTanh(String name, Shape shape, int fanIn, int fanOut) {
        return new Parameter(name, shape, Math.sqrt(6.0 / (fanIn + fanOut)));
    }

    /// Returns a bias, initialised to zero.
    static Parameter bias(String name, int size) {
        return new Parameter(name, new Shape(size), 0);
    }

    int size() {
        return Math.toIntExact(shape.size());
    }

    /// Returns the initial values.
    public Tensor initial(SplittableRandom random) {
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (middle + bound * (2 * random.nextDouble() - 1));
        }
        return tensor(values);
    }

    /// Returns zeros of this shape.
    public Tensor zeros() {
        return tensor(new float[size()]);
    }

    /// Whether a tensor has the shape of this parameter.
    public boolean fits(@Nullable Tensor tensor) {
        return tensor != null && Arrays.equals(tensor.shape(), sides());
    }

    private Tensor tensor(float[] values) {
        return new Tensor(sides(), values);
    }

    private int[] sides() {
        return Arrays.stream(shape.getShape()).mapToInt(Math::toIntExact).toArray();
    }
}

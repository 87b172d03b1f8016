package elboroom.ml.model;

import java.util.Arrays;
import java.util.SplittableRandom;

import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Tensor;
import org.jspecify.annotations.Nullable;

/// An array of numbers that makes a model what it is.
///
/// @param bound initial values are uniform in middle ± bound
/// @param trained whether gradients change it; other arrays are written by their family
public record Parameter(String name, Shape shape, double bound, double middle, boolean trained) {

    /// A trained array, uniform in ±bound at first.
    public Parameter(String name, Shape shape, double bound) {
        this(name, shape, bound, 0, true);
    }

    /// The shape as it is shown: `[6, 16]`.
    public String text() {
        return Arrays.toString(shape.getShape());
    }

    /// A trained array, `value` everywhere at first.
    public static Parameter constant(String name, Shape shape, double value) {
        return new Parameter(name, shape, 0, value, true);
    }

    /// An array that no gradient changes, uniform in ±bound at first.
    public static Parameter kept(String name, Shape shape, double bound) {
        return new Parameter(name, shape, bound, 0, false);
    }

    /// The weights of one of several ReLU layers: variance 2 / fanIn (He et al. 2015, equation 10).
    static Parameter beforeRelu(String name, Shape shape, int fanIn) {
        return new Parameter(name, shape, Math.sqrt(6.0 / fanIn));
    }

    /// The weights of any other layer: variance 1 / (3 · fanIn).
    static Parameter plain(String name, Shape shape, int fanIn) {
        return new Parameter(name, shape, Math.sqrt(1.0 / fanIn));
    }

    /// The weights of a layer before tanh: variance 2 / (fanIn + fanOut) (Glorot & Bengio 2010, equation 16).
    static Parameter beforeTanh(String name, Shape shape, int fanIn, int fanOut) {
        return new Parameter(name, shape, Math.sqrt(6.0 / (fanIn + fanOut)));
    }

    /// A bias, zero at first.
    static Parameter bias(String name, int size) {
        return new Parameter(name, new Shape(size), 0);
    }

    int size() {
        return Math.toIntExact(shape.size());
    }

    /// Values before the first step.
    public Tensor initial(SplittableRandom random) {
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (middle + bound * (2 * random.nextDouble() - 1));
        }
        return tensor(values);
    }

    /// As many zeros, in its shape.
    public Tensor zeros() {
        return tensor(new float[size()]);
    }

    /// Whether a tensor could be its value.
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

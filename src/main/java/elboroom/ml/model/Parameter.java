package elboroom.ml.model;

import ai.djl.ndarray.types.Shape;

/// A trained array of a network.
///
/// @param bound initial values are uniform in ±bound
public record Parameter(String name, Shape shape, double bound) {

    /// The weights of one of several ReLU layers: variance 2 / fanIn (He et al. 2015, equation 10).
    static Parameter beforeRelu(String name, Shape shape, int fanIn) {
        return new Parameter(name, shape, Math.sqrt(6.0 / fanIn));
    }

    /// The weights of any other layer: variance 1 / (3 · fanIn).
    static Parameter plain(String name, Shape shape, int fanIn) {
        return new Parameter(name, shape, Math.sqrt(1.0 / fanIn));
    }

    /// A bias, zero at first.
    static Parameter bias(String name, int size) {
        return new Parameter(name, new Shape(size), 0);
    }

    int size() {
        return Math.toIntExact(shape.size());
    }
}

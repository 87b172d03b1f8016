package elboroom.ml.model;

import ai.djl.ndarray.types.Shape;

/// A trained array of a network.
///
/// @param fanIn how many inputs each of its outputs has; initial values are uniform in ±1/√fanIn
public record Parameter(String name, Shape shape, int fanIn) {

    int size() {
        return Math.toIntExact(shape.size());
    }
}

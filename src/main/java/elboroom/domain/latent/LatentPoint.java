package elboroom.domain.latent;

import java.util.Arrays;

import elboroom.domain.model.ModelSpec;

/// A point z of the latent space, with the class label for conditional models. Points with the same coordinates and
/// label are equal.
///
/// @param label for conditional families, −1 for others
public record LatentPoint(float[] values, int label) {

    public LatentPoint {
        values = values.clone();
    }

    public LatentPoint(float[] values) {
        this(values, -1);
    }

    public static LatentPoint origin(int dimensions) {
        return new LatentPoint(new float[dimensions]);
    }

    /// Returns the initial point of a model: the origin, with the first label for conditional models.
    public static LatentPoint origin(ModelSpec model) {
        return new LatentPoint(new float[model.latent()], model.classes() > 0 ? 0 : -1);
    }

    @Override
    public float[] values() {
        return values.clone();
    }

    public int dimensions() {
        return values.length;
    }

    public float get(int dimension) {
        return values[dimension];
    }

    /// Returns this point with one coordinate changed.
    public LatentPoint with(int dimension, float value) {
        float[] changed = values.clone();
        changed[dimension] = value;
        return new LatentPoint(changed, label);
    }

    /// Returns this point with another label.
    public LatentPoint withLabel(int changed) {
        return new LatentPoint(values, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatentPoint point && label == point.label && Arrays.equals(values, point.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + label;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

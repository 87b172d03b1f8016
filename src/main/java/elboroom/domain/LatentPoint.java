package elboroom.domain;

import java.util.Arrays;

/// A point z of the latent space. Two points with the same coordinates are equal.
public record LatentPoint(float[] values) {

    public LatentPoint {
        values = values.clone();
    }

    public static LatentPoint origin(int dimensions) {
        return new LatentPoint(new float[dimensions]);
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

    /// This point with one coordinate changed.
    public LatentPoint with(int dimension, float value) {
        float[] changed = values.clone();
        changed[dimension] = value;
        return new LatentPoint(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatentPoint point && Arrays.equals(values, point.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

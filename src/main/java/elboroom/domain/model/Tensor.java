package elboroom.domain.model;

import java.util.Arrays;

/// An array of floats with a shape, in row-major order, on the Java heap. Must not be modified.
public record Tensor(int[] shape, float[] values) {

    public Tensor {
        if (Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill " + Arrays.toString(shape));
        }
    }
}

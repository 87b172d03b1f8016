package elboroom.store.tensor;

import java.util.Arrays;

/// An array with a shape in row-major order, as in a numpy file: 32-bit floats, 32-bit integers, bytes, or texts.
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public sealed interface NpyArray {

    int[] shape();

    /// Returns the size of the values in memory.
    default long bytes() {
        return switch (this) {
            case Floats(_, float[] values) -> (long) Float.BYTES * values.length;
            case Ints(_, int[] values) -> (long) Integer.BYTES * values.length;
            case Bytes(_, byte[] values) -> values.length;
            case Texts(_, String[] values) -> Arrays.stream(values).mapToLong(text -> 48L + 4L * text.length()).sum();
        };
    }

    /// Type `<f4`.
    record Floats(int[] shape, float[] values) implements NpyArray {
        public Floats {
            check(shape, values.length);
        }
    }

    /// Type `<i4`.
    record Ints(int[] shape, int[] values) implements NpyArray {
        public Ints {
            check(shape, values.length);
        }
    }

    /// Type `|u1`, from 0 to 255.
    record Bytes(int[] shape, byte[] values) implements NpyArray {
        public Bytes {
            check(shape, values.length);
        }
    }

    /// Type `<U` with the length of the longest text.
    record Texts(int[] shape, String[] values) implements NpyArray {
        public Texts {
            check(shape, values.length);
        }
    }

    private static void check(int[] shape, int length) {
        if (Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact) != length) {
            throw new IllegalArgumentException(length + " values do not fill " + Arrays.toString(shape));
        }
    }
}

package elboroom.ml;

import java.nio.ByteBuffer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import elboroom.data.Split;

/// Turns examples of a split into floats in [0, 1], one batch at a time.
public final class Batches {

    private final Split split;
    private final int pixels;
    private final byte[] example;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

    public Batches(Split split) {
        this.split = split;
        this.pixels = split.shape().size();
        this.example = new byte[pixels];
    }

    /// The examples `order[from]` to `order[from + count - 1]`: `[count, pixels]`.
    public NDArray read(NDManager manager, int[] order, int from, int count) {
        if (bytes.capacity() < count * pixels) {
            bytes = ByteBuffer.allocateDirect(count * pixels);
        }
        for (int i = 0; i < count; i++) {
            split.copy(order[from + i], example, 0);
            bytes.put(i * pixels, example);
        }
        try (NDArray array = manager.create(bytes.slice(0, count * pixels), new Shape(count, pixels), DataType.UINT8);
                NDArray floats = array.toType(DataType.FLOAT32, true)) {
            return floats.div(255f);
        }
    }
}

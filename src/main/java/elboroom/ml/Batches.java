package elboroom.ml;

import java.nio.ByteBuffer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import elboroom.data.PixelSplit;
import elboroom.data.Split;

/// Turns examples of a split into floats, one batch at a time: pixels in [0, 1], or the coordinates of points. Pixels
/// cross to libtorch as bytes and are scaled there.
public final class Batches {

    private final Split split;
    private final int size;
    private final byte[] example;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

    public Batches(Split split) {
        this.split = split;
        this.size = split.shape().size();
        this.example = new byte[size];
    }

    /// The examples `order[from]` to `order[from + count - 1]`: `[count, pixels]`, for points `[count, 2]`.
    public NDArray read(NDManager manager, int[] order, int from, int count) {
        return split instanceof PixelSplit pixels
                ? scaled(pixels, manager, order, from, count)
                : copied(manager, order, from, count);
    }

    private NDArray scaled(PixelSplit pixels, NDManager manager, int[] order, int from, int count) {
        if (bytes.capacity() < count * size) {
            bytes = ByteBuffer.allocateDirect(count * size);
        }
        for (int i = 0; i < count; i++) {
            pixels.copy(order[from + i], example, 0);
            bytes.put(i * size, example);
        }
        try (NDArray array = manager.create(bytes.slice(0, count * size), new Shape(count, size), DataType.UINT8);
                NDArray floats = array.toType(DataType.FLOAT32, true)) {
            return floats.div(255f);
        }
    }

    private NDArray copied(NDManager manager, int[] order, int from, int count) {
        float[] values = new float[count * size];
        for (int i = 0; i < count; i++) {
            split.copy(order[from + i], values, i * size);
        }
        return Torch.copy(manager, values, new Shape(count, size));
    }
}

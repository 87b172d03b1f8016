package elboroom.ml;

import java.nio.ByteBuffer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import elboroom.data.PixelSplit;
import elboroom.data.Split;

/// Converts examples of a split to floats, one batch at a time: pixels in [0, 1], or the coordinates of points. Pixels
/// are passed to libtorch as bytes and scaled there.
public final class Batches {

    private final Split split;
    private final Binarizer binarizer;
    private final int size;
    private final byte[] example;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

    public Batches(Split split, Binarizer binarizer) {
        this.split = split;
        this.binarizer = binarizer;
        this.size = split.shape().size();
        this.example = new byte[size];
    }

    /// Returns the examples `order[from]` to `order[from + count - 1]`: `[count, pixels]`, for points `[count, 2]`.
    ///
    /// @param counter seeds dynamic binarisation, together with the example's index; points are never binarised
    public NDArray read(NDManager manager, int[] order, int from, int count, long counter) {
        return split instanceof PixelSplit pixels
                ? scaled(pixels, manager, order, from, count, counter)
                : copied(manager, order, from, count, counter);
    }

    private NDArray scaled(PixelSplit pixels, NDManager manager, int[] order, int from, int count, long counter) {
        if (bytes.capacity() < count * size) {
            bytes = ByteBuffer.allocateDirect(count * size);
        }
        for (int i = 0; i < count; i++) {
            pixels.copy(order[from + i], example, 0);
            binarizer.apply(example, order[from + i], counter);
            bytes.put(i * size, example);
        }
        try (NDArray array = manager.create(bytes.slice(0, count * size), new Shape(count, size), DataType.UINT8);
                NDArray floats = array.toType(DataType.FLOAT32, true)) {
            return floats.div(255f);
        }
    }

    private NDArray copied(NDManager manager, int[] order, int from, int count, long counter) {
        float[] values = new float[count * size];
        for (int i = 0; i < count; i++) {
            split.copy(order[from + i], values, i * size);
            binarizer.apply(values, i * size, size, order[from + i], counter);
        }
        return Torch.copy(manager, values, new Shape(count, size));
    }

    /// Returns the labels of the same examples, one-hot: `[count, classes]`; an example without a label has a row of
    /// zeros.
    public NDArray labels(NDManager manager, int[] order, int from, int count, int classes) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = split.label(order[from + i]);
        }
        return oneHot(manager, labels, classes);
    }

    /// One-hot encodes labels: `[labels, classes]`; −1 gives a row of zeros.
    public static NDArray oneHot(NDManager manager, int[] labels, int classes) {
        float[] values = new float[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                values[i * classes + labels[i]] = 1;
            }
        }
        return Torch.copy(manager, values, new Shape(labels.length, classes));
    }
}

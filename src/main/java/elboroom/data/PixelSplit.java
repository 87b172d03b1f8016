package elboroom.data;

/// A split of images, one byte per pixel.
public interface PixelSplit extends Split {

    /// Copies the pixels of an example, 0…255 in channel, row, column order, to `target` starting at `offset`.
    void copy(int index, byte[] target, int offset);

    @Override
    default void copy(int index, float[] target, int offset) {
        byte[] pixels = new byte[shape().size()];
        copy(index, pixels, 0);
        for (int i = 0; i < pixels.length; i++) {
            target[offset + i] = (pixels[i] & 0xff) / 255f;
        }
    }
}

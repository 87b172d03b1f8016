package elboroom.domain.data;

/// An image as model input: `pixels` in channel, row, column order, each in the range of
/// the shape, usually [0, 1]. For a point in the plane they are
/// the x and y coordinates, unbounded.
///
/// The array is shared, not copied, and must not be modified.
public record ImageData(ImageShape shape, float[] pixels) {

    public ImageData {
        if (pixels.length != shape.size()) {
            throw new IllegalArgumentException(pixels.length + " pixels do not make an image of " + shape);
        }
    }

    /// Returns the image of bytes 0…255 that starts at `offset`.
    public static ImageData ofBytes(ImageShape shape, byte[] bytes, int offset) {
        float[] pixels = new float[shape.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (bytes[offset + i] & 0xff) / 255f;
        }
        return new ImageData(shape, pixels);
    }

    /// Returns the pixel as a byte 0…255; values outside the range are clipped.
    public int grey(int channel, int row, int column) {
        return toByte(shape.part(pixels[(channel * shape.height() + row) * shape.width() + column]));
    }

    /// Returns the pixel as 0xAARRGGBB, opaque; grey images repeat their one channel.
    public int argb(int row, int column) {
        int red = grey(0, row, column);
        int green = shape.channels() == 3 ? grey(1, row, column) : red;
        int blue = shape.channels() == 3 ? grey(2, row, column) : red;
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private static int toByte(float value) {
        return Math.clamp(Math.round(value * 255f), 0, 255);
    }
}

package elboroom.ui.control.image;

import java.util.Arrays;
import java.util.List;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;

/// Writes images into an array of 0xAARRGGBB pixels. No FX state.
final class TileRaster {

    private static final int BLACK = 0xff000000;

    private TileRaster() {}

    /// Packs tiles of one shape row by row; missing tiles are black.
    static void pack(List<ImageData> tiles, int rows, int columns, ImageShape shape, int[] pixels) {
        if (tiles.size() < rows * columns) {
            Arrays.fill(pixels, BLACK);
        }
        int stride = columns * shape.width();
        for (int i = 0; i < Math.min(tiles.size(), rows * columns); i++) {
            int row = i / columns;
            int column = i % columns;
            write(tiles.get(i), pixels, stride, row * shape.height() * stride + column * shape.width());
        }
    }

    /// Writes one image with its first pixel at `offset`.
    static void write(ImageData image, int[] pixels, int stride, int offset) {
        if (image.shape().channels() == 1) {
            writeGrey(image, pixels, stride, offset);
        } else {
            writeColour(image, pixels, stride, offset);
        }
    }

    private static void writeGrey(ImageData image, int[] pixels, int stride, int offset) {
        float[] values = image.pixels();
        int width = image.shape().width();
        for (int i = 0, row = 0; row < image.shape().height(); row++) {
            int at = offset + row * stride;
            for (int column = 0; column < width; column++, i++) {
                pixels[at + column] = BLACK | (level(image, values[i]) * 0x010101);
            }
        }
    }

    private static void writeColour(ImageData image, int[] pixels, int stride, int offset) {
        float[] values = image.pixels();
        int width = image.shape().width();
        int plane = width * image.shape().height();
        for (int i = 0; i < plane; i++) {
            int at = offset + (i / width) * stride + i % width;
            pixels[at] = BLACK | (level(image, values[i]) << 16) | (level(image, values[i + plane]) << 8)
                    | level(image, values[i + 2 * plane]);
        }
    }

    /// Converts the range of an image to 0…255; clips values outside, NaN becomes 0.
    private static int level(ImageData image, float value) {
        return Math.clamp((int) (image.shape().part(value) * 255f + 0.5f), 0, 255);
    }
}

package elboroom.data.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;

import elboroom.domain.data.Background;
import org.jspecify.annotations.Nullable;

/// Reads the rows of an image as grey or RGB values, 0…1, whatever its pixel format.
///
/// - Transparent pixels are composited over a background.
/// - Colour is converted to grey by the luma of ITU-R BT.601: 0.299 red + 0.587 green + 0.114 blue.
/// - Samples are used as stored; colour profiles are not applied. (`BufferedImage.getRGB` would change the values of
///   grey images, whose colour space it assumes to be linear.)
final class PixelRows {

    private final BufferedImage image;
    private final int channels;
    private final int width;
    private final boolean direct;
    private final int bands;
    /// The background, by channel.
    private final float[] paper;
    private int @Nullable [] samples;

    PixelRows(BufferedImage image, int channels, Background background) {
        this.image = image;
        this.channels = channels;
        this.width = image.getWidth();
        this.direct = direct(image.getColorModel()) && image.getRaster().getNumBands() <= 4;
        this.bands = direct ? image.getRaster().getNumBands() : 4;
        float red = (background.rgb() >> 16) / 255f;
        float green = (background.rgb() >> 8 & 0xff) / 255f;
        float blue = (background.rgb() & 0xff) / 255f;
        this.paper = channels == 1 ? new float[]{luma(red, green, blue)} : new float[]{red, green, blue};
    }

    private static float luma(float red, float green, float blue) {
        return red == green && green == blue ? red : 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    /// Whether the raster's samples are grey or RGB values, optionally followed by alpha.
    private static boolean direct(ColorModel model) {
        int type = model.getColorSpace().getType();
        int transfer = model.getTransferType();
        return model instanceof ComponentColorModel && !model.isAlphaPremultiplied()
                && (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB)
                && (transfer == DataBuffer.TYPE_BYTE || transfer == DataBuffer.TYPE_USHORT);
    }

    /// Reads row y as `[channel, column]`.
    void read(int y, float[] target) {
        if (direct) {
            samples = image.getRaster().getPixels(0, y, width, 1, samples);
        } else {
            samples = unpacked(image.getRGB(0, y, width, 1, null, 0, width));
        }
        float scale = 1f / (direct ? (1 << image.getColorModel().getComponentSize(0)) - 1 : 255);
        for (int x = 0; x < width; x++) {
            put(samples, x, scale, target);
        }
    }

    private int[] unpacked(int[] argb) {
        int[] values = new int[width * bands];
        for (int x = 0; x < width; x++) {
            values[x * bands] = argb[x] >> 16 & 0xff;
            values[x * bands + 1] = argb[x] >> 8 & 0xff;
            values[x * bands + 2] = argb[x] & 0xff;
            values[x * bands + 3] = argb[x] >>> 24;
        }
        return values;
    }

    private void put(int[] values, int x, float scale, float[] target) {
        int at = x * bands;
        boolean grey = bands <= 2;
        float red = values[at] * scale;
        float green = grey ? red : values[at + 1] * scale;
        float blue = grey ? red : values[at + 2] * scale;
        float alpha = bands % 2 == 0 ? values[at + bands - 1] * scale : 1;
        if (channels == 1) {
            target[x] = onPaper(0, grey ? red : luma(red, green, blue), alpha);
        } else {
            target[x] = onPaper(0, red, alpha);
            target[width + x] = onPaper(1, green, alpha);
            target[2 * width + x] = onPaper(2, blue, alpha);
        }
    }

    private float onPaper(int channel, float value, float alpha) {
        return (1 - alpha) * paper[channel] + alpha * value;
    }
}

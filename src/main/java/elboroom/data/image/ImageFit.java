package elboroom.data.image;

import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Arrays;

import elboroom.domain.data.Background;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;

/// Resizes images of any size and kind to the input shape of a model. Thread-safe.
public final class ImageFit {

    private static final int COLOUR_ROWS = 64;
    private static final float SLIGHT = 0.08f;
    private static final long LEAST_COLOURED = 1000;
    private static final int OPAQUE = 255;
    private static final int ALPHA = 24;

    private ImageFit() {}

    /// Returns the image fitted to `shape`, with the mode and background of `fitting`; see the other method for scaling.
    public static ImageData fit(BufferedImage image, ImageShape shape, ImageFitting fitting, boolean invert) {
        Background background = fitting.background();
        return switch (fitting.mode()) {
            case LETTERBOX -> letterboxed(image, shape, background, invert);
            case CROP -> letterboxed(centre(image, shape), shape, background, invert);
            case STRETCH -> finished(scaled(image, shape, background), shape, invert);
        };
    }

    /// Returns the largest part in the centre of an image that has the aspect ratio of a shape.
    private static BufferedImage centre(BufferedImage image, ImageShape shape) {
        double scale = Math.max((double) shape.width() / image.getWidth(),
                (double) shape.height() / image.getHeight());
        int width = Math.clamp(Math.round(shape.width() / scale), 1, image.getWidth());
        int height = Math.clamp(Math.round(shape.height() / scale), 1, image.getHeight());
        return image.getSubimage((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
    }

    /// Returns the image scaled to fit, with its aspect ratio kept, centred in `shape`; the rest is filled with the
    /// background, the median of the border pixels. Downscaling averages over the area of each new pixel, upscaling is
    /// linear. See `PixelRows` for colour and transparency.
    ///
    /// @param shape 1 or 3 channels
    /// @param invert whether to invert the result, for dark ink on light paper
    public static ImageData fit(BufferedImage image, ImageShape shape, boolean invert) {
        return letterboxed(image, shape, Background.WHITE, invert);
    }

    private static ImageData letterboxed(BufferedImage image, ImageShape shape, Background background,
            boolean invert) {
        ImageShape inner = inner(image, shape);
        float[] scaled = scaled(image, inner, background);
        return finished(inner.equals(shape) ? scaled : padded(scaled, inner, shape), shape, invert);
    }

    private static ImageData finished(float[] pixels, ImageShape shape, boolean invert) {
        if (invert) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = 1 - pixels[i];
            }
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = shape.value(pixels[i]);
        }
        return new ImageData(shape, pixels);
    }

    /// Returns the image fitted to another shape; the same image if it has that shape.
    public static ImageData fit(ImageData image, ImageShape shape) {
        return image.shape().equals(shape) ? image : fit(toImage(image), shape, false);
    }

    /// Whether an image has colours, beyond the slight ones of compressed grey images.
    public static boolean coloured(BufferedImage image) {
        PixelRows rows = new PixelRows(image, 3, Background.WHITE);
        int width = image.getWidth();
        float[] row = new float[3 * width];
        int step = Math.max(1, image.getHeight() / COLOUR_ROWS);
        long pixels = 0;
        long coloured = 0;
        for (int y = 0; y < image.getHeight(); y += step) {
            rows.read(y, row);
            for (int x = 0; x < width; x++, pixels++) {
                float red = row[x];
                float green = row[width + x];
                float blue = row[2 * width + x];
                float range = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
                coloured += range > SLIGHT ? 1 : 0;
            }
        }
        return coloured > pixels / LEAST_COLOURED;
    }

    /// Whether an image has a transparent pixel.
    public static boolean transparent(BufferedImage image) {
        if (image.getColorModel().getTransparency() == Transparency.OPAQUE) {
            return false;
        }
        int width = image.getWidth();
        Raster alpha = image.getAlphaRaster();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            if (alpha == null) {
                image.getRGB(0, y, width, 1, row, 0, width);
            } else {
                alpha.getSamples(alpha.getMinX(), alpha.getMinY() + y, width, 1, 0, row);
            }
            int opaque = alpha == null ? OPAQUE : (1 << alpha.getSampleModel().getSampleSize(0)) - 1;
            for (int pixel : row) {
                if ((alpha == null ? pixel >>> ALPHA : pixel) < opaque) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the image leaves part of the shape to be filled with its background.
    public static boolean pads(BufferedImage image, ImageShape shape) {
        return !inner(image, shape).equals(shape);
    }

    /// Returns the size of the scaled image within the shape, with its aspect ratio kept.
    private static ImageShape inner(BufferedImage image, ImageShape shape) {
        double scale = Math.min((double) shape.width() / image.getWidth(), (double) shape.height() / image.getHeight());
        int width = Math.clamp(Math.round(image.getWidth() * scale), 1, shape.width());
        int height = Math.clamp(Math.round(image.getHeight() * scale), 1, shape.height());
        return new ImageShape(shape.channels(), height, width);
    }

    /// Converts to a `BufferedImage`, for drawing and saving; grey images repeat their one channel.
    public static BufferedImage toImage(ImageData data) {
        ImageShape shape = data.shape();
        BufferedImage image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                image.setRGB(column, row, data.argb(row, column));
            }
        }
        return image;
    }

    private static float[] scaled(BufferedImage image, ImageShape to, Background background) {
        Resampling rows = new Resampling(image.getHeight(), to.height());
        Resampling columns = new Resampling(image.getWidth(), to.width());
        PixelRows source = new PixelRows(image, to.channels(), background);
        float[] whole = new float[image.getWidth() * to.channels()];
        float[] pixels = new float[to.size()];
        int held = -1;
        for (int row = 0; row < rows.size(); row++) {
            float[] weights = rows.weights(row);
            for (int k = 0; k < weights.length; k++) {
                int y = rows.first(row) + k;
                if (y != held) {
                    source.read(y, whole);
                    held = y;
                }
                add(whole, columns, weights[k], pixels, to, row);
            }
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.clamp(pixels[i], 0f, 1f);
        }
        return pixels;
    }

    private static void add(float[] whole, Resampling columns, float weight, float[] pixels, ImageShape to, int row) {
        int lineLength = whole.length / to.channels();
        for (int channel = 0; channel < to.channels(); channel++) {
            int at = (channel * to.height() + row) * to.width();
            for (int column = 0; column < to.width(); column++) {
                float[] weights = columns.weights(column);
                int from = channel * lineLength + columns.first(column);
                float sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * whole[from + k];
                }
                pixels[at + column] += weight * sum;
            }
        }
    }

    private static float[] padded(float[] inside, ImageShape inner, ImageShape outer) {
        int top = (outer.height() - inner.height()) / 2;
        int left = (outer.width() - inner.width()) / 2;
        float[] pixels = new float[outer.size()];
        int area = outer.height() * outer.width();
        for (int channel = 0; channel < outer.channels(); channel++) {
            Arrays.fill(pixels, channel * area, (channel + 1) * area, background(inside, inner, channel));
            for (int row = 0; row < inner.height(); row++) {
                System.arraycopy(inside, (channel * inner.height() + row) * inner.width(), pixels,
                        (channel * outer.height() + top + row) * outer.width() + left, inner.width());
            }
        }
        return pixels;
    }

    /// Returns the median of the border pixels: unlike their mean, it remains the paper's value if strokes touch the
    /// border.
    private static float background(float[] pixels, ImageShape shape, int channel) {
        float[] border = new float[shape.height() * shape.width()];
        int count = 0;
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                if (row == 0 || column == 0 || row == shape.height() - 1 || column == shape.width() - 1) {
                    border[count++] = pixels[(channel * shape.height() + row) * shape.width() + column];
                }
            }
        }
        Arrays.sort(border, 0, count);
        return border[count / 2];
    }
}

package elboroom.ui.control;

import java.nio.IntBuffer;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// An image over an int array of ours, 0xAARRGGBB with premultiplied alpha. The array is kept as long as the size stays.
/// Lives on the FX thread once shown.
final class PixelImage {

    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    PixelImage(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    boolean hasSize(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The pixels in row-major order; after writing, `publish` shows them.
    int[] pixels() {
        return pixels;
    }

    Image image() {
        return image;
    }

    @SuppressWarnings("NullAway") // null is the documented word for "all of it"
    void publish() {
        buffer.updateBuffer(_ -> null);
    }
}

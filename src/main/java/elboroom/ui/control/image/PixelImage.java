package elboroom.ui.control.image;

import java.nio.IntBuffer;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// An image backed by an int array, 0xAARRGGBB with premultiplied alpha. Confined to the FX thread once shown.
public final class PixelImage {

    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    public PixelImage(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    public boolean hasSize(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The pixels in row-major order; call `publish` after writing.
    public int[] pixels() {
        return pixels;
    }

    public Image image() {
        return image;
    }

    @SuppressWarnings("NullAway")
    public // null means the whole image
    void publish() {
        buffer.updateBuffer(_ -> null);
    }
}

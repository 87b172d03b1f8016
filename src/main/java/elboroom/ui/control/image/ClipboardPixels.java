package elboroom.ui.control.image;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/// The pixels of an image on a clipboard or dragboard, which can be read only while it is there. Runs on the FX
/// thread.
///
/// @param argb in row-major order, each 0xAARRGGBB
public record ClipboardPixels(int width, int height, int[] argb) {

    /// Reads the image; empty if there is none.
    public static Optional<ClipboardPixels> of(Clipboard clipboard) {
        return clipboard.hasImage()
                ? Optional.ofNullable(clipboard.getImage()).map(ClipboardPixels::of)
                : Optional.empty();
    }

    private static ClipboardPixels of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new ClipboardPixels(width, height, argb);
    }

    /// Gives the pixels to a receiver.
    public void give(ImageReceiver receiver) {
        receiver.acceptPixels(width, height, argb);
    }
}

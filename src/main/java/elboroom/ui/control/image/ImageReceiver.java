package elboroom.ui.control.image;

import java.nio.file.Path;

/// Receives images that are dropped, pasted or chosen.
public interface ImageReceiver {

    /// Receives an image file.
    void acceptFile(Path file);

    /// Receives pixels in row-major order, each 0xAARRGGBB.
    void acceptPixels(int width, int height, int[] argb);

    /// Called when the clipboard has no image.
    void nothingToPaste();
}

package elboroom.ui.control.image;

import java.nio.file.Path;

/// Is given the images that a person drops, pastes or chooses.
public interface ImageReceiver {

    /// An image in a file.
    void acceptFile(Path file);

    /// Pixels row by row, each 0xAARRGGBB.
    void acceptPixels(int width, int height, int[] argb);

    /// The clipboard held no image.
    void nothingToPaste();
}

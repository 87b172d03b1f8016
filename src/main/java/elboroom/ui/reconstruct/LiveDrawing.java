package elboroom.ui.reconstruct;

import java.util.function.Consumer;

import elboroom.domain.data.ImageData;
import org.jspecify.annotations.Nullable;

/// Passes on an image that changes faster than it can be reconstructed: the newest one, as soon as the previous one is
/// reconstructed, so that an input and its reconstruction are shown together. Runs on the FX thread.
final class LiveDrawing {

    private final Consumer<ImageData> use;
    private boolean busy;
    private @Nullable ImageData next;

    /// @param use starts the reconstruction of an image
    LiveDrawing(Consumer<ImageData> use) {
        this.use = use;
    }

    void change(ImageData image) {
        next = image;
        proceed();
    }

    /// Called when an image has been reconstructed, or will not be.
    void answered() {
        busy = false;
        proceed();
    }

    /// Forgets the newest image, because another one replaces the drawing.
    void replaced() {
        next = null;
        busy = false;
    }

    private void proceed() {
        ImageData image = next;
        if (image != null && !busy) {
            next = null;
            busy = true;
            use.accept(image);
        }
    }
}

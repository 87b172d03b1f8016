package elboroom.ui.fx;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;

/// Runs an action when the next frame of a scene is on screen. Runs on the FX thread.
public final class AfterFrame {

    private AfterFrame() {}

    /// The pulse lays out and passes the frame to JavaFX's single render thread; taking an empty snapshot waits until
    /// that frame is drawn; the next FX event runs after its pixels were given to the window.
    public static void run(Scene scene, Runnable action) {
        Runnable[] pulse = new Runnable[1];
        pulse[0] = () -> {
            scene.removePostLayoutPulseListener(pulse[0]);
            Platform.runLater(() -> {
                new Rectangle(1, 1).snapshot(null, new WritableImage(1, 1));
                Platform.runLater(action);
            });
        };
        scene.addPostLayoutPulseListener(pulse[0]);
        Platform.requestNextPulse();
    }
}

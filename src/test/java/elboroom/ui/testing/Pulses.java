package elboroom.ui.testing;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.testfx.util.WaitForAsyncUtils;

/// Waits until the FX thread has run all queued actions and has laid out and drawn the result.
public final class Pulses {

    /// The first pulse may already be running; after the second, all earlier actions are laid out.
    private static final int ENOUGH = 3;

    private Pulses() {}

    /// Called from the test's thread.
    public static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        CountDownLatch pulses = new CountDownLatch(ENOUGH);
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
                if (pulses.getCount() == 0) {
                    stop();
                }
            }
        };
        Platform.runLater(counter::start);
        try {
            pulses.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}

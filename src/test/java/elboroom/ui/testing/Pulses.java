package elboroom.ui.testing;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.testfx.util.WaitForAsyncUtils;

/// Waits until the FX thread has done what was asked of it and laid out and drawn its consequences.
public final class Pulses {

    /// The first may have begun before; after the second, everything asked before is laid out.
    private static final int ENOUGH = 3;

    private Pulses() {}

    /// Called from a test's own thread.
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

package elboroom.ui.testing;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Waits until the FX thread has run all queued actions and has laid out and drawn the result.
public final class Pulses {

    /// The first pulse may already be running; after the second, all earlier actions are laid out.
    private static final int ENOUGH = 3;

    /// An action may queue another, which queues another.
    private static final int ROUNDS = 5;

    private Pulses() {}

    /// Called from the test's thread.
    public static void settle() {
        runQueued();
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
        await(pulses);
        runQueued();
    }

    /// Waits until the FX thread has run all queued actions and those that they queued. Called from the test's thread.
    public static void runQueued() {
        for (int round = 0; round < ROUNDS; round++) {
            CountDownLatch reached = new CountDownLatch(1);
            Platform.runLater(reached::countDown);
            await(reached);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package elboroom.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javafx.scene.control.Slider;

import elboroom.demo.DrivenWindow;

/// Measures the latency from a slider movement to the screen.
///
/// The clock starts when a new value of the first slider of the current-point pane is queued for the FX thread, at a
/// random time, like a mouse event. It stops when the window has received the pixels of the frame with the decoded
/// image (see `DrivenWindow.whenRendered`). During training the image also changes with the weights: a movement that
/// starts before the image of the newest weights has arrived is not counted, because the two images could be
/// confused.
///
/// Called from the main thread.
final class SliderLatency {

    private static final double RANGE = 2.5;
    private static final long SHORTEST = 15_000_000;
    private static final long LONGEST = 65_000_000;

    private final DrivenWindow window;
    private final RandomGenerator random;
    /// Confined to the FX thread.
    private boolean stale;
    private Runnable arrived = () -> {};

    SliderLatency(DrivenWindow window, RandomGenerator random) {
        this.window = window;
        this.random = random;
        window.onFx(() -> {
            window.models().exploration().snapshot().subscribe(_ -> stale = true);
            window.models().here().image().subscribe(_ -> {
                stale = false;
                arrived.run();
            });
        });
    }

    /// Moves the slider repeatedly for a duration.
    TimingStats measure(Duration time) {
        Slider slider = (Slider) window.find(".here .slider");
        List<Long> taken = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end || taken.isEmpty()) {
            LockSupport.parkNanos(random.nextLong(SHORTEST, LONGEST));
            move(slider).ifPresent(taken::add);
        }
        return TimingStats.of(taken);
    }

    private Optional<Long> move(Slider slider) {
        CompletableFuture<Optional<Long>> shown = new CompletableFuture<>();
        long start = System.nanoTime();
        window.post(() -> {
            if (stale) {
                shown.complete(Optional.empty());
                return;
            }
            arrived = () -> {
                arrived = () -> {};
                window.whenRendered(() -> shown.complete(Optional.of(System.nanoTime() - start)));
            };
            slider.setValue(random.nextDouble(-RANGE, RANGE));
        });
        return window.await(shown);
    }
}

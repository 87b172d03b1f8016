package elboroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;

import elboroom.demo.DrivenWindow;

/// Measures the time of a painted frame: the interval between two frames while an image changes in each. Called from
/// the main thread.
final class FrameTime {

    private static final int FRAMES = 120;

    private FrameTime() {}

    static TimingStats measure(DrivenWindow window) {
        Node image = window.find(".here .image-tile");
        List<Long> taken = new ArrayList<>();
        long last = next(window, image, 0);
        for (int frame = 1; frame <= FRAMES; frame++) {
            long now = next(window, image, frame);
            taken.add(now - last);
            last = now;
        }
        window.onFx(() -> image.setOpacity(1));
        return TimingStats.of(taken);
    }

    /// When the next frame is on screen, in nanoseconds.
    private static long next(DrivenWindow window, Node image, int frame) {
        CompletableFuture<Long> painted = new CompletableFuture<>();
        window.post(() -> {
            image.setOpacity(frame % 2 == 0 ? 0.9 : 1);
            window.whenRendered(() -> painted.complete(System.nanoTime()));
        });
        return window.await(painted);
    }
}

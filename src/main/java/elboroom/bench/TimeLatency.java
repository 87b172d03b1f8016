package elboroom.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import elboroom.demo.DrivenWindow;
import elboroom.domain.model.Snapshot;
import elboroom.service.run.StoredRun;
import org.jspecify.annotations.Nullable;

/// Measures the latency from choosing a step on the timeline to the screen.
///
/// The clock starts when another step is queued for the FX thread, at a random time, like a mouse event. It stops
/// when the window has received the pixels of the frame with map, manifold and image of that step (see
/// `DrivenWindow.whenRendered`); the map may still have only its first points. Steps that were shown before are
/// measured separately: the run is reopened until there are enough first visits.
///
/// Called from the main thread.
final class TimeLatency {

    private static final int SHORTEST = 15_000_000;
    private static final int LONGEST = 65_000_000;

    private final DrivenWindow window;
    private final Path run;
    private final Random random;
    private final List<Long> first = new ArrayList<>();
    private final List<Long> again = new ArrayList<>();
    /// Confined to the FX thread.
    private @Nullable Object manifold;
    private @Nullable Object image;
    private Runnable changed = () -> {};

    /// @param run that has ended, with several snapshots
    TimeLatency(DrivenWindow window, Path run, Random random) {
        this.window = window;
        this.run = run;
        this.random = random;
        window.onFx(() -> {
            window.models().exploration().latents().subscribe(_ -> changed.run());
            window.models().manifold().manifold().subscribe(_ -> changed.run());
            window.models().here().image().subscribe(_ -> changed.run());
        });
    }

    /// Shows the snapshots of the run in random order for a duration.
    void measure(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end || first.isEmpty()) {
            open();
            visit(first);
            visit(again);
        }
    }

    private void open() {
        StoredRun before = window.models().exploration().storedRun().get();
        window.onFx(() -> window.models().shell().open(run));
        window.await(window.models().exploration().storedRun(), storedRun -> storedRun != null && storedRun != before);
        window.await(window.models().timeline().marks(), marks -> marks.steps().size() > 1);
        window.settle();
    }

    /// Steps shown for the first time.
    TimingStats first() {
        return TimingStats.of(first);
    }

    /// Steps shown before.
    TimingStats again() {
        return TimingStats.of(again);
    }

    private void visit(List<Long> taken) {
        List<Long> steps = new ArrayList<>(window.models().timeline().marks().get().steps());
        Collections.shuffle(steps, random);
        for (long step : steps) {
            LockSupport.parkNanos(random.nextInt(SHORTEST, LONGEST));
            if (!window.models().timeline().at().get().equals(OptionalLong.of(step))) {
                taken.add(go(step));
            }
        }
    }

    private long go(long step) {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        long start = System.nanoTime();
        window.post(() -> {
            manifold = window.models().manifold().manifold().get();
            image = window.models().here().image().get();
            changed = () -> {
                if (arrived(step)) {
                    changed = () -> {};
                    window.whenRendered(() -> shown.complete(System.nanoTime() - start));
                }
            };
            window.models().timeline().seek(step);
        });
        return window.await(shown);
    }

    private boolean arrived(long step) {
        Snapshot here = window.models().exploration().snapshot().get();
        return here != null && here.step() == step && window.models().follower().shown() == here
                && window.models().manifold().manifold().get() != manifold
                && window.models().here().image().get() != image;
    }
}

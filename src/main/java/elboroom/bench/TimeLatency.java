package elboroom.bench;

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
import elboroom.domain.run.LibraryEntry;
import elboroom.service.run.KeptRun;
import org.jspecify.annotations.Nullable;

/// How long it takes from a choice on the timeline to the screen.
///
/// The clock starts when another step is queued for the FX thread, at a random moment, as a mouse's event would be. It stops
/// when the window has the pixels of the frame that shows map, manifold and image of that step (see
/// `DrivenWindow.whenRendered`); the map may then still have the first few of its points. What is known of steps that were
/// looked at before is measured apart: the run is opened anew until there are enough first times.
///
/// Called from the main thread.
final class TimeLatency {

    private static final int SHORTEST = 15_000_000;
    private static final int LONGEST = 65_000_000;

    private final DrivenWindow window;
    private final LibraryEntry run;
    private final Random random;
    private final List<Long> first = new ArrayList<>();
    private final List<Long> again = new ArrayList<>();
    /// These are touched on the FX thread alone.
    private @Nullable Object manifold;
    private @Nullable Object image;
    private Runnable changed = () -> {};

    /// @param run is over, and has several snapshots
    TimeLatency(DrivenWindow window, LibraryEntry run, Random random) {
        this.window = window;
        this.run = run;
        this.random = random;
        window.onFx(() -> {
            window.models().exploration().latents().subscribe(_ -> changed.run());
            window.models().manifold().manifold().subscribe(_ -> changed.run());
            window.models().here().image().subscribe(_ -> changed.run());
        });
    }

    /// Goes through the snapshots of the run in any order, again and again, for some time.
    void measure(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end || first.isEmpty()) {
            open();
            walk(first);
            walk(again);
        }
    }

    private void open() {
        KeptRun before = window.models().exploration().kept().get();
        window.onFx(() -> window.models().shell().open(run));
        window.await(window.models().exploration().kept(), kept -> kept != null && kept != before);
        window.await(window.models().timeline().marks(), marks -> marks.steps().size() > 1);
        window.settle();
    }

    /// The first time that a step was looked at.
    TimingStats first() {
        return TimingStats.of(first);
    }

    /// Steps that were looked at before.
    TimingStats again() {
        return TimingStats.of(again);
    }

    private void walk(List<Long> taken) {
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

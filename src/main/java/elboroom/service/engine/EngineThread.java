package elboroom.service.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.ml.Torch;
import elboroom.service.Problems;
import org.jspecify.annotations.Nullable;

/// The thread on which libtorch runs. Of a training step, another thread computes one part at the same time
/// (`WorkerThreads`).
///
/// Jobs run in small pieces, and between two pieces the most urgent lane goes first: interactive queries before views
/// before panes that follow training before training. Within a lane jobs take turns, so that a long one delays the
/// others by one turn only. While training runs, views get at most a fifth of the time, which bounds how much they slow
/// training down; panes that follow it get as much while the user uses the window, and else a fortieth.
public final class EngineThread implements AutoCloseable {

    /// The urgency of a job: `INTERACTIVE` for an image that the user is waiting for; `VIEW` for what was asked for
    /// and may follow a little later, such as a measurement; `LIVE` for a map or a grid of the current snapshot, which
    /// is renewed with each; `TRAINING`.
    public enum Lane {
        INTERACTIVE, VIEW, LIVE, TRAINING
    }

    /// The number of pieces in one turn: enough for the first examples on the map and for the largest grid.
    static final int TURN = 20;

    private static final class Entry {

        private final Job job;
        private final Consumer<Problem> failed;
        private int pieces;

        Entry(Job job, Consumer<Problem> failed) {
            this.job = job;
            this.failed = failed;
        }

        /// Counts a piece; returns whether it was the last of the turn.
        boolean endsTurn() {
            pieces = (pieces + 1) % TURN;
            return pieces == 0;
        }
    }

    private final Map<Lane, Deque<Entry>> lanes = new EnumMap<>(Lane.class);
    private final Thread thread;
    private final EngineShares shares = new EngineShares();
    private boolean closed;

    /// Starts the thread and loads libtorch on it.
    ///
    /// @param failed called when libtorch cannot be loaded
    public EngineThread(Consumer<Problem> failed) {
        this(failed, true);
    }

    /// Starts the thread now or later.
    ///
    /// @param started whether the thread starts and loads libtorch now; else `start` does that, and jobs wait for it
    public EngineThread(Consumer<Problem> failed, boolean started) {
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
        thread = new Thread(() -> run(failed), "engine");
        thread.setDaemon(true);
        if (started) {
            thread.start();
        }
    }

    /// Starts the thread; further calls have no effect.
    public synchronized void start() {
        if (!closed && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /// Queues a job. If it throws, the problem goes to `failed` on this thread and the job is dropped.
    public synchronized void submit(Lane lane, Job job, Consumer<Problem> failed) {
        lane(lane).add(new Entry(job, failed));
        notifyAll();
    }

    /// Lets panes that follow training have more of the time while the user uses the window.
    public synchronized void windowInUse(boolean inUse) {
        shares.windowInUse(inUse);
    }

    /// Stops after the current piece and after training, which must have been asked to stop before.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Consumer<Problem> failed) {
        try {
            Torch.start();
        } catch (ProblemException e) {
            failed.accept(e.problem());
            return;
        }
        for (Lane lane = next(); lane != null; lane = next()) {
            advance(lane);
        }
    }

    private void advance(Lane lane) {
        Entry entry;
        synchronized (this) {
            entry = lane(lane).peek();
        }
        if (entry == null) {
            return;
        }
        long start = System.nanoTime();
        boolean more = false;
        try {
            more = entry.job.advance();
        } catch (RuntimeException | OutOfMemoryError e) {
            entry.failed.accept(Problems.of(e));
        }
        used(lane, System.nanoTime() - start);
        if (!more || entry.endsTurn()) {
            leave(lane, entry, more);
        }
    }

    private synchronized void leave(Lane lane, Entry entry, boolean more) {
        lane(lane).remove(entry);
        if (more) {
            lane(lane).addLast(entry);
        }
    }

    private synchronized void used(Lane lane, long nanos) {
        shares.used(lane, nanos);
    }

    /// Waits for the most urgent lane that has work; null when closed.
    private synchronized @Nullable Lane next() {
        while (!closed || !lane(Lane.TRAINING).isEmpty()) {
            if (closed) {
                return Lane.TRAINING;
            }
            boolean training = !lane(Lane.TRAINING).isEmpty();
            for (Lane lane : Lane.values()) {
                if (!lane(lane).isEmpty() && (!training || shares.allow(lane))) {
                    return lane;
                }
            }
            shares.reset();
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        return null;
    }

    private Deque<Entry> lane(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }
}

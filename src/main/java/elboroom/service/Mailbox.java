package elboroom.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import elboroom.domain.training.TrainingEvent;

/// Passes events from training to a reader. Neither side waits for the other: if the reader is slow, every second
/// metrics event is dropped above a bound, and a new snapshot replaces an unread one.
///
/// The reader is called when there is something to read: at once for what changes the state of training; for metrics
/// and weights at the interval that it asked for, with the weights of the step just completed. Thread-safe.
public final class Mailbox {

    static final int MOST_STEPS = 4096;
    private static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier clock;
    private final List<TrainingEvent> events = new ArrayList<>();
    private Runnable reader = () -> {};
    private int steps;
    /// When the reader wants weights, in nanoseconds of the clock since `start`.
    private long due;
    private final long start;

    public Mailbox() {
        this(System::nanoTime);
    }

    /// @param clock returns nanoseconds
    Mailbox(LongSupplier clock) {
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /// Sets the reader. It is called on the thread of training and must return at once.
    public synchronized void setReader(Runnable newReader) {
        reader = newReader;
    }

    /// Adds an event.
    public void put(TrainingEvent event) {
        if (add(event)) {
            flush();
        }
    }

    /// Calls the reader for whatever there is to read.
    public void flush() {
        Runnable called;
        synchronized (this) {
            due = NEVER;
            called = reader;
        }
        called.run();
    }

    /// Whether the reader wants the weights of the step just completed.
    public synchronized boolean wantsSnapshot() {
        return due != NEVER && clock.getAsLong() - start >= due;
    }

    /// Asks for the next weights.
    ///
    /// @param nanos after how long, at least
    public synchronized void requestSnapshot(long nanos) {
        due = clock.getAsLong() - start + nanos;
    }

    /// Removes and returns all events, in order.
    public synchronized List<TrainingEvent> drain() {
        List<TrainingEvent> drained = List.copyOf(events);
        events.clear();
        steps = 0;
        return drained;
    }

    /// Returns whether the reader is to be called.
    private synchronized boolean add(TrainingEvent event) {
        boolean now = switch (event) {
            case TrainingEvent.Stepped _ -> ++steps == MOST_STEPS / 2;
            case TrainingEvent.SnapshotTaken _ -> {
                events.removeIf(TrainingEvent.SnapshotTaken.class::isInstance);
                yield wantsSnapshot();
            }
            case TrainingEvent.Evaluated _ -> false;
            default -> true;
        };
        events.add(event);
        if (steps > MOST_STEPS) {
            thin();
        }
        return now;
    }

    private void thin() {
        boolean[] drop = {false};
        events.removeIf(event -> event instanceof TrainingEvent.Stepped && (drop[0] = !drop[0]));
        steps = (int) events.stream().filter(TrainingEvent.Stepped.class::isInstance).count();
    }
}

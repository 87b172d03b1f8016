package elboroom.ml.train;

import java.util.function.LongSupplier;

/// When to take a snapshot within an epoch: at the steps 0, 1, 2, 5, 10, 20, 50 and so on, and at a time interval that
/// limits how much training can be lost. The end of each epoch is always saved.
final class SnapshotSchedule {

    /// At most half a minute of training may be lost, including the time to write a snapshot.
    private static final long SECONDS = 20;
    private static final long NANOS = SECONDS * 1_000_000_000;

    private final LongSupplier clock;
    private long last;

    /// @param clock returns nanoseconds
    SnapshotSchedule(LongSupplier clock) {
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    /// Records that a snapshot was taken.
    void taken() {
        last = clock.getAsLong();
    }

    boolean isDue(long step) {
        return isMark(step) || clock.getAsLong() - last >= NANOS;
    }

    private static boolean isMark(long step) {
        long first = step;
        while (first >= 10 && first % 10 == 0) {
            first /= 10;
        }
        return first == 0 || first == 1 || first == 2 || first == 5;
    }
}

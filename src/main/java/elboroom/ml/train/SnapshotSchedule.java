package elboroom.ml.train;

import java.util.function.LongSupplier;

/// When a snapshot is taken within an epoch: at the steps 0, 1, 2, 5, 10, 20, 50 and so on, and when so much time went by
/// since the last that more would be a pity to lose. Each epoch's end comes on top.
final class SnapshotSchedule {

    /// At most half a minute of training may be lost; writing takes its time too.
    private static final long SECONDS = 20;
    private static final long NANOS = SECONDS * 1_000_000_000;

    private final LongSupplier clock;
    private long last;

    /// @param clock tells nanoseconds
    SnapshotSchedule(LongSupplier clock) {
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    /// A snapshot was taken.
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

package elboroom.service.training;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Passes writes to the writer and bounds how far training can get ahead of it, so that neither the files nor the
/// memory of pending snapshots fall behind without limit. Thread-safe.
final class Backlog implements Executor {

    /// The number of pending writes at which training waits.
    static final int MOST = 32;

    /// The number at which it continues: the writer then still has work.
    private static final int LEAST = MOST / 2;

    private final Executor writer;
    private final Consumer<Boolean> wait;
    private int pending;
    private boolean waiting;

    /// @param wait called when training must wait for the writer, and when it can continue
    Backlog(Executor writer, Consumer<Boolean> wait) {
        this.writer = writer;
        this.wait = wait;
    }

    @Override
    public void execute(Runnable write) {
        count(1);
        writer.execute(() -> {
            try {
                write.run();
            } finally {
                count(-1);
            }
        });
    }

    private synchronized void count(int more) {
        pending += more;
        boolean waits = waiting ? pending > LEAST : pending >= MOST;
        if (waits != waiting) {
            waiting = waits;
            wait.accept(waits);
        }
    }
}

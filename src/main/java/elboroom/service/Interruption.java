package elboroom.service;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work end itself when the program is asked to exit, by Ctrl-C for example: the work looks at `asked()` now and
/// then, and the program waits until this is closed, for half a minute at most.
public final class Interruption implements AutoCloseable {

    private static final long PATIENCE = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "interruption");
    private volatile boolean asked;

    /// Begins to listen.
    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Whether to end; from any thread.
    public boolean asked() {
        return asked;
    }

    /// The work has ended.
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            asked = true; // the program is exiting, and the hook with it
        }
    }

    private void ask() {
        asked = true;
        try {
            boolean _ = ended.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package elboroom.service;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work finish cleanly when the JVM is shutting down, for example after Ctrl-C: the work polls `requested()`, and
/// shutdown waits until this is closed, for at most 30 seconds.
public final class Interruption implements AutoCloseable {

    private static final long MAX_WAIT_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::request, "interruption");
    private volatile boolean requested;

    /// Registers the shutdown hook.
    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Whether shutdown was requested. Thread-safe.
    public boolean requested() {
        return requested;
    }

    /// Signals that the work has ended.
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            requested = true; // too late: the hook is running
        }
    }

    private void request() {
        requested = true;
        try {
            boolean _ = ended.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

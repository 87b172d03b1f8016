package elboroom.service.engine;

import org.jspecify.annotations.Nullable;

/// A thread that runs one task at a time for another thread.
final class WorkerThread implements AutoCloseable {

    private final Thread thread = Thread.ofPlatform().daemon().name("worker").unstarted(this::work);
    private final Signal started = new Signal();
    private final Signal ended = new Signal();
    /// The task to run; null when it has ended.
    private volatile @Nullable Runnable task;
    private volatile boolean closed;
    private @Nullable Throwable failure;

    WorkerThread() {
        thread.start();
    }

    /// Starts a task; the previous one must have ended.
    void start(Runnable next) {
        task = next;
        started.wake();
    }

    /// Waits for the end of the task.
    ///
    /// @return what it threw, if anything
    @Nullable
    Throwable await() {
        ended.await(() -> task == null);
        return failure;
    }

    private void work() {
        while (true) {
            started.await(() -> task != null || closed);
            Runnable current = task;
            if (current == null) {
                return;
            }
            failure = WorkerThreads.failureOf(current);
            task = null;
            ended.wake();
        }
    }

    @Override
    public void close() {
        closed = true;
        started.wake();
    }
}

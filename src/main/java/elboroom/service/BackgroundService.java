package elboroom.service;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.domain.Progress;

/// Runs work that takes longer than a frame and needs no libtorch: reading data, opening runs, writing files. Tasks
/// run in the order submitted, on one thread.
public final class BackgroundService implements Executor, AutoCloseable {

    /// Work that is queued or running.
    public interface Task {

        /// Requests cancellation; neither a result nor a problem is delivered afterwards.
        void cancel();
    }

    /// Work that returns a result.
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private final ExecutorService thread;
    private final Executor deliver;
    private final AtomicInteger pending = new AtomicInteger();

    /// @param deliver runs the callbacks, for example on the FX thread
    public BackgroundService(String name, Executor deliver) {
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
        this.deliver = deliver;
    }

    /// Queues work. After `close`, work is silently dropped.
    ///
    /// @param progressed receives the fraction done, 0 to 1, or −1 while it is unknown
    public <T> Task run(Work<T> work, DoubleConsumer progressed, Consumer<T> done, Consumer<Problem> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        submit(() -> {
            try {
                T result = work.run(progress(progressed, cancelled));
                deliver.execute(() -> unless(cancelled, () -> done.accept(result)));
            } catch (CancellationException e) {
                cancelled.set(true);
            } catch (Exception | OutOfMemoryError e) {
                Problem problem = Problems.of(e);
                deliver.execute(() -> unless(cancelled, () -> failed.accept(problem)));
            }
        });
        return () -> cancelled.set(true);
    }

    /// Queues work that has no result and reports its own problems.
    @Override
    public void execute(Runnable work) {
        pending.incrementAndGet();
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } finally {
                    pending.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException e) {
            pending.decrementAndGet();
            throw e;
        }
    }

    /// The number of tasks that are queued or running.
    public int pending() {
        return pending.get();
    }

    /// Waits for queued work to finish, however long it takes.
    public void finish() {
        thread.close();
    }

    /// Waits for queued work to finish, for at most ten seconds; what is left is dropped.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(Runnable work) {
        try {
            execute(work);
        } catch (RejectedExecutionException _) {
            // closed while training still reports its end
        }
    }

    private Progress progress(DoubleConsumer progressed, AtomicBoolean cancelled) {
        return (done, total) -> {
            if (cancelled.get()) {
                return false;
            }
            double part = total == 0 ? -1 : (double) done / total;
            deliver.execute(() -> unless(cancelled, () -> progressed.accept(part)));
            return true;
        };
    }

    private static void unless(AtomicBoolean cancelled, Runnable action) {
        if (!cancelled.get()) {
            action.run();
        }
    }
}

package elboroom.service;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.domain.Progress;

/// Runs what takes longer than a frame and needs no libtorch: reading data, opening runs, writing files. Work runs in
/// the order in which it was given, on one thread.
public final class BackgroundService implements Executor, AutoCloseable {

    /// Work that is queued or running.
    public interface Task {

        /// Asks the work to end; nothing more is told of it.
        void cancel();
    }

    /// Work with a result.
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private final ExecutorService thread;
    private final Executor deliver;

    /// @param deliver where results are given, such as the FX thread
    public BackgroundService(String name, Executor deliver) {
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
        this.deliver = deliver;
    }

    /// Queues work; after the end it is dropped, and nobody is told.
    ///
    /// @param progressed is told the part done, 0 to 1, or −1 while it is unknown
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

    /// Queues work that has no result and tells its own problems.
    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /// Lets what is queued finish, for ten seconds at most.
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
            thread.execute(work);
        } catch (RejectedExecutionException _) {
            // the window is closed while training still tells of its end
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

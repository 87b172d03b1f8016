package elboroom.service.engine;

import java.util.List;

import elboroom.ml.Torch;
import elboroom.ml.Workers;
import org.jspecify.annotations.Nullable;

/// The two threads that compute the parts of a training step: the caller's and one more. libtorch's threads are divided
/// among them. If libtorch may use only one thread, the parts are computed one after another on the calling thread.
public final class WorkerThreads implements Workers, AutoCloseable {

    private static final int COUNT = 2;

    /// The number of threads before and after.
    private final int usual = Torch.threads();
    private final int threads;
    private final @Nullable WorkerThread other;

    /// Starts the other thread. Called on the thread that uses libtorch.
    public WorkerThreads() {
        this(0, false);
    }

    /// As above; the other thread lets threads of normal priority go first, such as those that draw the window.
    ///
    /// @param count how many threads libtorch uses until `close`; 0 for as many as before
    public static WorkerThreads ofLowPriority(int count) {
        return new WorkerThreads(count, true);
    }

    private WorkerThreads(int count, boolean lowPriority) {
        threads = count > 0 ? count : usual;
        Torch.threads(threads);
        if (threads < COUNT) {
            other = null;
            return;
        }
        WorkerThread thread = new WorkerThread();
        thread.start(() -> {
            if (lowPriority) {
                ThreadPriority.lower();
            }
            Torch.prepareThread();
            Torch.threads(threads / COUNT);
        });
        rethrow(thread.await());
        Torch.threads(threads); // the setting of the other was also that of the threads to come
        other = thread;
    }

    /// Runs all parts, also if one throws or the calling thread is interrupted, because they use the caller's arrays.
    @Override
    public void run(List<Runnable> parts) {
        if (other == null || parts.size() != COUNT) {
            SEQUENTIAL.run(parts);
            return;
        }
        other.start(parts.getLast());
        Torch.threads(threads / COUNT);
        Throwable own = failureOf(parts.getFirst());
        Torch.threads(threads);
        Throwable others = other.await();
        rethrow(own == null ? others : own);
    }

    /// Runs a task and returns what it threw, if anything.
    static @Nullable Throwable failureOf(Runnable task) {
        try {
            task.run();
            return null;
        } catch (Throwable e) { // thrown by the caller's thread
            return e;
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {
            }
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> throw new IllegalStateException(failure);
        }
    }

    /// Called on the same thread as the constructor.
    @Override
    public void close() {
        Torch.threads(usual);
        if (other != null) {
            other.close();
        }
    }
}

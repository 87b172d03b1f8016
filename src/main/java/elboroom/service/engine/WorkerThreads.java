package elboroom.service.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import elboroom.ml.Torch;
import elboroom.ml.Workers;

/// The threads that compute the parts of a training step; libtorch's threads are divided among them. If libtorch may use
/// only one thread, the parts are computed one after another on the calling thread.
public final class WorkerThreads implements Workers, AutoCloseable {

    private static final int COUNT = 2;

    private final List<ExecutorService> threads;

    /// Starts the threads. Called on the thread that uses libtorch.
    public WorkerThreads() {
        int all = Torch.threads();
        threads = IntStream.rangeClosed(1, all < COUNT ? 0 : COUNT)
                .mapToObj(i -> Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("worker-" + i).factory()))
                .toList();
        Runnable prepare = () -> {
            Torch.prepareThread();
            Torch.threads(all / COUNT);
        };
        threads.forEach(thread -> await(thread.submit(prepare)));
        Torch.threads(all); // the workers' setting was also that of the threads to come
    }

    @Override
    public void run(List<Runnable> parts) {
        if (parts.size() == 1 || parts.size() > threads.size()) {
            SEQUENTIAL.run(parts);
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            running.add(threads.get(i).submit(parts.get(i)));
        }
        List<Throwable> failures = running.stream().map(WorkerThreads::await).flatMap(Optional::stream).toList();
        if (!failures.isEmpty()) {
            throw rethrown(failures.getFirst());
        }
    }

    /// Waits for the end of a part, also if this thread is interrupted, because the part uses the caller's arrays.
    ///
    /// @return what the part threw
    private static Optional<Throwable> await(Future<?> part) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    part.get();
                    return Optional.empty();
                } catch (ExecutionException e) {
                    return Optional.of(Objects.requireNonNull(e.getCause()));
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::close);
    }
}

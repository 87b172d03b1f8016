package elboroom.app;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.service.Problems;
import org.jspecify.annotations.Nullable;

/// Logs and reports uncaught exceptions of all threads, once per kind: an error that recurs in every frame is neither
/// logged nor shown again. Thread-safe.
final class UncaughtErrors implements UncaughtExceptionHandler, AutoCloseable {

    private final Executor deliver;
    private final Consumer<Problem> report;
    private final @Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Set<Integer> known = ConcurrentHashMap.newKeySet();

    /// Handles uncaught errors of all threads until it is closed.
    ///
    /// @param deliver runs the reports on the FX thread
    UncaughtErrors(Executor deliver, Consumer<Problem> report) {
        this.deliver = deliver;
        this.report = report;
    }

    void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (known.add(31 * thrown.getClass().hashCode() + Arrays.hashCode(thrown.getStackTrace()))) {
            Problem problem = Problems.uncaught(thrown);
            deliver.execute(() -> report.accept(problem));
        }
    }

    @Override
    public void close() {
        if (Thread.getDefaultUncaughtExceptionHandler() == this) {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}

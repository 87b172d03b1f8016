package elboroom.ui.fx;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

/// Runs things on the FX thread; the one place that calls `Platform.runLater`.
public final class FxExecutor implements Executor {

    /// Has something done on the FX thread and waits for its result; not to be called on that thread itself.
    public <T extends @Nullable Object> T call(Supplier<T> action) {
        FutureTask<T> task = new FutureTask<>(action::get);
        execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    @Override
    public void execute(Runnable action) {
        Platform.runLater(action);
    }
}

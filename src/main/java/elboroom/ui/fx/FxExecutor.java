package elboroom.ui.fx;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

/// Runs actions on the FX thread; the only caller of `Platform.runLater`.
public final class FxExecutor implements Executor {

    /// Runs an action on the FX thread and waits for its result. Must not be called on the FX thread.
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

package elboroom.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Runs things on the FX thread; the one place that calls `Platform.runLater`.
public final class FxExecutor implements Executor {

    @Override
    public void execute(Runnable action) {
        Platform.runLater(action);
    }
}

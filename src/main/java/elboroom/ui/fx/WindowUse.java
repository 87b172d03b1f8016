package elboroom.ui.fx;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;

/// Whether somebody uses the window: moved the mouse over it or pressed a key in the last seconds. Runs on the FX
/// thread.
public final class WindowUse implements BooleanSupplier {

    private static final long NANOS = 3_000_000_000L;

    private final BooleanSupplier following;
    private final Consumer<Boolean> changed;
    private long last = System.nanoTime();
    private boolean inUse = true;

    /// @param following whether the window shows the run in training; if not, what it shows was chosen by the user
    /// @param changed called when use begins or has ended
    public WindowUse(Stage stage, BooleanSupplier following, Consumer<Boolean> changed) {
        this.following = following;
        this.changed = changed;
        stage.addEventFilter(InputEvent.ANY, _ -> {
            last = System.nanoTime();
            set(true);
        });
    }

    @Override
    public boolean getAsBoolean() {
        set(!following.getAsBoolean() || System.nanoTime() - last < NANOS);
        return inUse;
    }

    private void set(boolean now) {
        if (now != inUse) {
            inUse = now;
            changed.accept(now);
        }
    }
}

package elboroom.ui.training;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

import elboroom.ui.exploration.SessionState;
import org.jspecify.annotations.Nullable;

/// Manages the focus when a button disables itself: JavaFX would move it to the next control, which the next key
/// press would activate. Meanwhile the row of buttons has the focus and ignores keys. Then it goes to Pause once a run
/// trains, and to Train once the run has ended after Stop. At the end of a run that was not stopped the row keeps it, so
/// that a key for Pause starts nothing. Runs on the FX thread.
final class TrainingFocus {

    private final TrainingView row;
    private final Button start;
    private final Button pause;
    private final Button stop;
    /// The button that has the focus, or lost it only because it was disabled.
    private @Nullable Node holder;
    private boolean stopped;

    TrainingFocus(TrainingView row, Button start, Button pause, Button stop,
            ObservableValue<SessionState> state) {
        this.row = row;
        this.start = start;
        this.pause = pause;
        this.stop = stop;
        List.copyOf(row.getChildren()).forEach(this::watch);
        start.disabledProperty().subscribe(this::focusEnabled);
        pause.disabledProperty().subscribe(this::focusEnabled);
        state.subscribe(this::focusEnabled);
    }

    private void watch(Node button) {
        button.focusedProperty().subscribe(focused -> {
            if (focused) {
                holder = button;
            } else if (button.equals(holder) && !button.isDisabled()) {
                holder = null;
            }
        });
        button.disabledProperty().subscribe(disabled -> {
            if (disabled && button.equals(holder)) {
                row.requestFocus();
                holder = null;
                stopped = button.equals(stop);
                focusEnabled();
            }
        });
    }

    private void focusEnabled() {
        Button next = stopped ? start : pause;
        if (row.isFocused() && !next.isDisabled()) {
            next.requestFocus();
        }
    }
}

package elboroom.ui.training;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

import elboroom.ui.exploration.SessionState;
import org.jspecify.annotations.Nullable;

/// Manages the focus when a button disables itself: JavaFX would move it to the next control, which the next key
/// press would activate. After Train, the focus goes to the row of buttons, which ignores keys, and then to Pause
/// once enabled; likewise at the end of a run. Runs on the FX thread.
final class TrainingFocus {

    private final TrainingView row;
    private final Button pause;
    /// The button that has the focus, or lost it only because it was disabled.
    private @Nullable Node holder;

    TrainingFocus(TrainingView row, Button pause, ObservableValue<SessionState> state) {
        this.row = row;
        this.pause = pause;
        List.copyOf(row.getChildren()).forEach(this::watch);
        pause.disabledProperty().subscribe(this::focusPause);
        state.subscribe(this::focusPause);
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
                focusPause();
            }
        });
    }

    private void focusPause() {
        if (row.isFocused() && !pause.isDisabled()) {
            pause.requestFocus();
        }
    }
}

package elboroom.ui.training;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

import elboroom.ui.exploration.SessionState;
import org.jspecify.annotations.Nullable;

/// Manages the focus when a button disables itself: JavaFX would move it to the next control, which the next key
/// press would activate. Meanwhile the row of buttons has the focus and ignores keys. Then it goes to Pause once a run
/// trains, and to Train once the run has ended. Runs on the FX thread.
final class TrainingFocus {

    private final TrainingView row;
    private final Button start;
    private final Button pause;
    /// The button that has the focus, or lost it only because it was disabled.
    private @Nullable Node holder;

    TrainingFocus(TrainingView row, Button start, Button pause, ObservableValue<SessionState> state) {
        this.row = row;
        this.start = start;
        this.pause = pause;
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
                focusEnabled();
            }
        });
    }

    private void focusEnabled() {
        if (row.isFocused()) {
            Stream.of(pause, start).filter(button -> !button.isDisabled()).findFirst().ifPresent(Node::requestFocus);
        }
    }
}

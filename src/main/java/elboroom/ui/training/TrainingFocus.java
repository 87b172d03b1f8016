package elboroom.ui.training;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

/// Moves the focus on from the row of buttons, which gets it (`FocusKeeper`) when the button that has it disables
/// itself: to Pause once a run trains, and to Train once the run has ended after Stop. At the end of a run that was not
/// stopped the row keeps it, so that a key for Pause starts nothing. Runs on the FX thread.
final class TrainingFocus {

    private final TrainingView row;
    private final Button start;
    private final Button pause;
    private final Button stop;
    /// Whether the row got the focus from Stop.
    private boolean stopped;

    TrainingFocus(TrainingView row, Button start, Button pause, Button stop) {
        this.row = row;
        this.start = start;
        this.pause = pause;
        this.stop = stop;
        row.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::focusMoved);
        start.disabledProperty().subscribe(this::focusEnabled);
        pause.disabledProperty().subscribe(this::focusEnabled);
    }

    private void focusMoved(@Nullable Node before, @Nullable Node now) {
        if (row.equals(now)) {
            stopped = stop.equals(before);
            focusEnabled();
        }
    }

    private void focusEnabled() {
        Button next = stopped ? start : pause;
        if (row.isFocused() && !next.isDisabled()) {
            next.requestFocus();
        }
    }
}

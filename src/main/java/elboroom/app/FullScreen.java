package elboroom.app;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// Lets the window fill the screen. Runs on the FX thread.
final class FullScreen {

    private final Stage stage;
    private final BooleanProperty on = new SimpleBooleanProperty();
    /// Whether the window filled the screen before the presentation.
    private boolean before;

    FullScreen(Stage stage) {
        this.stage = stage;
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape ends the presentation
        on.set(stage.isFullScreen());
        stage.fullScreenProperty().subscribe(on::set);
        on.subscribe((_, now) -> {
            if (stage.isFullScreen() != now) {
                stage.setFullScreen(now);
            }
        });
    }

    /// Follows the window, and changes it.
    BooleanProperty on() {
        return on;
    }

    /// Fills the screen while the presentation is shown.
    void during(ObservableValue<Boolean> presentation) {
        presentation.subscribe((_, starts) -> {
            if (starts) {
                before = stage.isFullScreen();
                stage.setFullScreen(true);
            } else {
                stage.setFullScreen(before);
            }
        });
    }
}

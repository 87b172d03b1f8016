package elboroom.ui.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Notices when the user begins to press a mouse button or a key; a key that repeats is still the same gesture. Runs on
/// the FX thread.
public final class InputGestures {

    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    /// @param begun called before the controls receive the event
    public InputGestures(Scene scene, Runnable begun) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            held.clear(); // the release of a key may have gone to another window
            begun.run();
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (held.add(event.getCode())) {
                begun.run();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
    }
}

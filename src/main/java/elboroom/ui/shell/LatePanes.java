package elboroom.ui.shell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The panes that are created after the first frame, so that it is drawn early. Runs on the FX thread.
public final class LatePanes {

    private final Queue<LatePane> waiting = new ArrayDeque<>();
    private boolean begun;

    /// Returns a pane whose content is created later, or at once if creation has begun.
    public LatePane of(Supplier<? extends Node> content) {
        LatePane pane = new LatePane(content);
        if (begun) {
            pane.create();
        } else {
            waiting.add(pane);
        }
        return pane;
    }

    /// Creates all.
    public void create() {
        begun = true;
        waiting.forEach(LatePane::create);
        waiting.clear();
    }
}

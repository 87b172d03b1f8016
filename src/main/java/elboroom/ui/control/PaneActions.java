package elboroom.ui.control;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// What a pane offers in its context menu. Runs on the FX thread.
///
/// @param name of the pane in file names
/// @param picture is saved and copied as a picture
/// @param csv the shown numbers as CSV
/// @param resetView shows everything again after zooming and panning
public record PaneActions(String name, Node picture, Optional<Supplier<String>> csv, Optional<Runnable> resetView) {

    /// The property key of a pane's actions.
    private static final String KEY = "elboroom.pane";

    public static PaneActions of(String name, Node picture) {
        return new PaneActions(name, picture, Optional.empty(), Optional.empty());
    }

    public PaneActions withCsv(Supplier<String> text) {
        return new PaneActions(name, picture, Optional.of(text), resetView);
    }

    public PaneActions withReset(Runnable reset) {
        return new PaneActions(name, picture, csv, Optional.of(reset));
    }

    /// Offers these actions on a pane.
    public void on(Node pane) {
        pane.getProperties().put(KEY, this);
    }

    /// Returns the actions of the innermost pane that contains a node.
    public static Optional<PaneActions> around(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(KEY) instanceof PaneActions actions) {
                return Optional.of(actions);
            }
        }
        return Optional.empty();
    }
}

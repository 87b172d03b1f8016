package elboroom.ui.control;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// What a pane offers in its context menu. Runs on the FX thread.
///
/// @param name of the pane in file names
/// @param picture is saved and copied as a picture, and saved as SVG if it is made of shapes
/// @param drawing is saved and copied instead, if there is one
/// @param csv copies the shown numbers; the text is made of the copy, on any thread
/// @param resetView shows everything again after zooming and panning
public record PaneActions(String name, Node picture, Optional<PaneDrawing> drawing,
        Optional<Supplier<Supplier<String>>> csv, Optional<Runnable> resetView) {

    /// The property key of a pane's actions.
    private static final String KEY = "elboroom.pane";

    public static PaneActions of(String name, Node picture) {
        return new PaneActions(name, picture, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public PaneActions withDrawing(PaneDrawing own) {
        return new PaneActions(name, picture, Optional.of(own), csv, resetView);
    }

    /// Offers numbers whose text is made at once.
    public PaneActions withCsv(Supplier<String> text) {
        return withCopiedCsv(() -> {
            String made = text.get();
            return () -> made;
        });
    }

    /// Offers many numbers.
    public PaneActions withCopiedCsv(Supplier<Supplier<String>> numbers) {
        return new PaneActions(name, picture, drawing, Optional.of(numbers), resetView);
    }

    public PaneActions withReset(Runnable reset) {
        return new PaneActions(name, picture, drawing, csv, Optional.of(reset));
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

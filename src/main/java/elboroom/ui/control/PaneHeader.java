package elboroom.ui.control;

import java.util.stream.Stream;
import javafx.scene.Node;

/// The head of a pane: its title at the left, a summary and small controls at the right, on more rows in a narrow pane.
/// FX thread.
public final class PaneHeader extends WrapRow {

    private static final double GAP = 10;

    public PaneHeader(String title, Node... right) {
        this(new SectionTitle(title), right);
    }

    /// With a title that is more than words.
    public PaneHeader(Node title, Node... right) {
        super(GAP, Stream.concat(Stream.of(title), Stream.of(right)).toArray(Node[]::new));
        getStyleClass().add("pane-header");
    }
}

package elboroom.ui.control;

import java.util.stream.Stream;
import javafx.scene.Node;

/// The header of a pane: title on the left, summary and small controls on the right, wrapped to more rows in a narrow
/// pane. Runs on the FX thread.
public final class PaneHeader extends WrapRow {

    private static final double GAP = 6;

    public PaneHeader(String title, Node... right) {
        this(new SectionTitle(title), right);
    }

    /// A header whose title is a node.
    public PaneHeader(Node title, Node... right) {
        super(GAP, Stream.concat(Stream.of(title), Stream.of(right)).toArray(Node[]::new));
        getStyleClass().add("pane-header");
    }
}

package elboroom.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The first row of a pane: its title at the left, a summary and small controls at the right. Lives on the FX thread.
public final class PaneHeader extends HBox {

    public PaneHeader(String title, Node... right) {
        this(words(title), right);
    }

    /// With a title that is more than words.
    public PaneHeader(Node title, Node... right) {
        getStyleClass().add("pane-header");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, gap);
        getChildren().addAll(right);
    }

    private static SectionTitle words(String title) {
        SectionTitle words = new SectionTitle(title);
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }
}

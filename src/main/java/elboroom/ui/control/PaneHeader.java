package elboroom.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The first row of a pane: its title at the left, a summary and small controls at the right. Lives on the FX thread.
public final class PaneHeader extends HBox {

    public PaneHeader(String title, Node... right) {
        getStyleClass().add("pane-header");
        SectionTitle words = new SectionTitle(title);
        words.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(words, gap);
        getChildren().addAll(right);
    }
}

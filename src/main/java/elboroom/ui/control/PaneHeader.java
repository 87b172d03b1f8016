package elboroom.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The first line of a pane: its title on the left, on the right whatever else is said or chosen there. Lives on the FX
/// thread.
public final class PaneHeader extends HBox {

    public PaneHeader(String title, Node... right) {
        getStyleClass().add("pane-header");
        SectionTitle name = new SectionTitle(title);
        name.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap);
        getChildren().addAll(right);
    }
}

package elboroom.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.exploration.Exploration;
import org.jspecify.annotations.Nullable;

/// Shows one of several panes in the same place: for models with codes, for models of 2D points, or for all others.
/// Runs on the FX thread.
public final class ModelDependentPane extends StackPane {

    private final Node usual;
    private final Node points;
    private final Node codes;

    public ModelDependentPane(Exploration exploration, Node usual, Node codes) {
        this(exploration, usual, usual, codes);
    }

    public ModelDependentPane(Exploration exploration, Node usual, Node points, Node codes) {
        this.usual = usual;
        this.points = points;
        this.codes = codes;
        exploration.run().subscribe(run -> getChildren().setAll(pane(run)));
    }

    private Node pane(@Nullable RunSpec run) {
        if (run == null) {
            return usual;
        }
        ModelSpec model = run.model();
        if (model.has(Capability.CODEBOOK)) {
            return codes;
        }
        return model.shape().points() ? points : usual;
    }
}

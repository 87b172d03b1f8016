package elboroom.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.exploration.Exploration;
import org.jspecify.annotations.Nullable;

/// Shows one of several panes in the same place: for models with codes, for models of 2D points, or for all others.
/// Each is created when it is first shown. Runs on the FX thread.
public final class ModelDependentPane extends StackPane {

    private final Supplier<? extends Node> usual;
    private final Supplier<? extends Node> points;
    private final Supplier<? extends Node> codes;
    /// The panes shown so far.
    private final Map<Supplier<? extends Node>, Node> created = new HashMap<>();

    public ModelDependentPane(Exploration exploration, Supplier<? extends Node> usual,
            Supplier<? extends Node> codes) {
        this(exploration, usual, usual, codes);
    }

    public ModelDependentPane(Exploration exploration, Supplier<? extends Node> usual,
            Supplier<? extends Node> points, Supplier<? extends Node> codes) {
        this.usual = usual;
        this.points = points;
        this.codes = codes;
        exploration.run().subscribe(
                run -> getChildren().setAll(created.computeIfAbsent(pane(run), Supplier::get)));
    }

    private Supplier<? extends Node> pane(@Nullable RunSpec run) {
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

package elboroom.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import elboroom.domain.Latent;
import elboroom.ui.exploration.Exploration;

/// Shows one of two panes in the same place: one for models with codes, one for all others. Lives on the FX thread.
public final class ByLatent extends StackPane {

    public ByLatent(Exploration exploration, Node usual, Node codes) {
        exploration.run().subscribe(run -> getChildren().setAll(
                run != null && run.model().family().family().latent() == Latent.CODES ? codes : usual));
    }
}

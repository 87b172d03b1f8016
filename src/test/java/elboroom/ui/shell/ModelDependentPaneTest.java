package elboroom.ui.shell;

import javafx.scene.control.Label;

import elboroom.domain.model.Family;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.testing.FakePoints;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelDependentPaneTest extends Panes {

    private final Studio studio = Studio.of(2);
    private final Exploration exploration = studio.exploration();

    @Test
    void thePaneMatchesTheModelsLatents() {
        ModelDependentPane panes = show(
                () -> new ModelDependentPane(exploration, () -> new Label("images"), () -> new Label("points"),
                        () -> new Label("codes")),
                200, 100);
        assertThat(shown(panes)).isEqualTo("images");
        act(() -> new FakePoints(Family.AE).open(exploration));
        assertThat(shown(panes)).isEqualTo("points");
        act(() -> new FakePoints(Family.VQ_VAE).open(exploration));
        assertThat(shown(panes)).isEqualTo("codes");
        act(studio::openBare);
        assertThat(shown(panes)).isEqualTo("images");
    }

    private static String shown(ModelDependentPane panes) {
        return fx(() -> ((Label) panes.getChildren().getFirst()).getText());
    }
}

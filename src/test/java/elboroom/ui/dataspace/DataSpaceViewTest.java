package elboroom.ui.dataspace;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

import elboroom.domain.model.Family;
import elboroom.i18n.Messages;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.control.map.Viewport;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.FakePoints;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DataSpaceViewTest extends Panes {

    private final Exploration exploration = new Exploration();
    private final FakeInference inference = new FakeInference();
    private final DataSpaceViewModel model = new DataSpaceViewModel(exploration, inference, new Notices());

    private FakePoints open(Family family) {
        FakePoints points = new FakePoints(family);
        inference.answerAtOnce(points);
        show(() -> new DataSpaceView(model, new Messages(Locale.ENGLISH)), 424, 450);
        act(() -> points.open(exploration));
        return points;
    }

    @Test
    void aClickMovesToThePosteriorMeanOfThePosition() {
        open(Family.VAE);
        Point2D local = viewport().toScreen(new Point2D(0.5, -0.25));
        clickOn(fx(() -> canvas().localToScreen(local)));
        settle();
        assertThat(exploration.point().get().get(0)).isCloseTo(0.5f, within(0.02f));
        assertThat(exploration.point().get().get(1)).isCloseTo(-0.25f, within(0.02f));
        assertThat(fx(() -> canvas().markerProperty().get())).isEqualTo(
                new Point2D(exploration.point().get().get(0), exploration.point().get().get(1)));
    }

    @Test
    void partsAreSwitchedByTheirNames() throws IOException {
        open(Family.VAE);
        assertThat(entry("data").isSelected()).isTrue();
        assertThat(entry("mesh").isSelected()).isFalse();
        clickOn(entry("mesh"));
        clickOn(entry("data"));
        settle();
        assertThat(model.drawing().parts().get()).containsExactlyInAnyOrder(DataSpaceLayer.MESH,
                DataSpaceLayer.SAMPLES);
        assertThat(fx(() -> canvas().pointsProperty().get().size())).isZero();
        act(() -> model.drawing().parts().set(Set.of(DataSpaceLayer.values())));
        assertThat(entry("data").isSelected()).isTrue();
        picture("data-space", canvas());
    }

    @Test
    void theViewIsFixedWhateverTheModelReturns() {
        FakePoints points = open(Family.AE);
        Viewport fitted = viewport();
        act(() -> exploration.view(points.snapshot(2)));
        act(() -> model.drawing().parts().set(Set.of()));
        assertThat(viewport()).isEqualTo(fitted);
        act(() -> canvas().pan(30, 0));
        act(() -> points.open(exploration));
        assertThat(viewport()).isEqualTo(fitted);
    }

    @Test
    void withoutAPriorTheFittedDensityIsOffered() {
        open(Family.AE);
        assertThat(words()).isEqualTo("No prior: N(0, I) is only a guess.");
        clickOn("fitted density");
        settle();
        assertThat(words()).isEqualTo("No prior: z from a density of the codes.");
        clickOn(entry("samples"));
        settle();
        assertThat(node("#dataspace-sampling").getParent().isVisible()).isFalse();
    }

    @Test
    void withAPriorThereIsNothingToChoose() {
        open(Family.VAE);
        assertThat(words()).isEqualTo("z from the prior N(0, I)");
        assertThat(node("#dataspace-draws").isVisible()).isFalse();
    }

    private PointCanvas canvas() {
        return lookup("#dataspace").queryAs(PointCanvas.class);
    }

    private Viewport viewport() {
        return fx(() -> canvas().viewportProperty().get());
    }

    private String words() {
        return lookup("#dataspace-sampling").queryAs(Label.class).getText();
    }

    private Node node(String query) {
        return lookup(query).query();
    }

    private ToggleButton entry(String name) {
        return lookup(".legend-item").queryAllAs(ToggleButton.class).stream()
                .filter(entry -> entry.getText().equals(name)).findFirst().orElseThrow();
    }
}

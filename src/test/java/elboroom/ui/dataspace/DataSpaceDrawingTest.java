package elboroom.ui.dataspace;

import java.util.List;
import java.util.Set;

import elboroom.domain.data.ImageData;
import elboroom.domain.model.Family;
import elboroom.ui.control.map.MapLayer;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.FakePoints;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataSpaceDrawingTest {

    private final Exploration exploration = new Exploration();
    private final FakeInference inference = new FakeInference();
    private final DataSpaceDrawing drawing = new DataSpaceViewModel(exploration, inference, new Notices()).drawing();

    private void open() {
        FakePoints points = new FakePoints(Family.VAE);
        inference.answerAtOnce(points);
        points.open(exploration);
    }

    @Test
    void theHeldOutExamplesAreShown() {
        open();
        assertThat(drawing.points().get().size()).isEqualTo(2_000);
        ImageData example = FakePoints.data().heldOut(7);
        assertThat(drawing.points().get().x()[7]).isEqualTo(example.pixels()[0]);
        assertThat(drawing.points().get().y()[7]).isEqualTo(example.pixels()[1]);
        assertThat(drawing.points().get().labels()[7]).isEqualTo(1);
        assertThat(drawing.classes().get()).containsExactly("0", "1");
    }

    @Test
    void partsAreAddedOneByOne() {
        open();
        drawing.parts().set(Set.of());
        assertThat(drawing.points().get().size()).isZero();
        assertThat(drawing.data().get().size()).isEqualTo(2_000);
        assertThat(drawing.below().get()).isEmpty();
        assertThat(drawing.above().get()).isEmpty();
        drawing.parts().set(Set.of(DataSpaceLayer.MESH));
        assertThat(drawing.above().get()).isEmpty();
        assertThat(drawing.below().get()).singleElement().isInstanceOfSatisfying(MapLayer.Lines.class,
                mesh -> assertThat(mesh.lines()).containsExactly(new float[]{-1, 1, 1, 1}, new float[]{-1, -1, 1, -1},
                        new float[]{-1, 1, -1, -1}, new float[]{1, 1, 1, -1}));
        drawing.parts().set(Set.of(DataSpaceLayer.RECONSTRUCTIONS));
        assertThat(drawing.below().get()).isEmpty();
        assertThat(hairlines()).hasSize(4);
    }

    @Test
    void hiddenClassesHaveNoReconstructions() {
        open();
        drawing.parts().set(Set.of(DataSpaceLayer.RECONSTRUCTIONS));
        drawing.hidden().set(Set.of(1));
        assertThat(hairlines()).hasSize(2).allSatisfy(line -> assertThat(line).hasSize(4));
    }

    @Test
    void thePointDecodedOnTheMapIsShownHere() {
        open();
        drawing.parts().set(Set.of());
        exploration.showHoveredImage(FakePoints.point(1, 2));
        assertThat(drawing.above().get()).singleElement().isInstanceOfSatisfying(MapLayer.Dots.class,
                ghost -> assertThat(ghost.places()).containsExactly(1, 2));
    }

    private List<float[]> hairlines() {
        return ((MapLayer.Lines) drawing.above().get().getFirst()).lines();
    }
}

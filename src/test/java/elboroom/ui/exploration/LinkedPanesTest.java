package elboroom.ui.exploration;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Spacing;
import elboroom.domain.training.History;
import elboroom.i18n.Messages;
import elboroom.service.run.OpenRun;
import elboroom.ui.control.image.ImageGrid;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.manifold.ManifoldView;
import elboroom.ui.manifold.ManifoldViewModel;
import elboroom.ui.map.MapView;
import elboroom.ui.map.MapViewModel;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Map and manifold side by side, linked only by the current point; and their pictures.
class LinkedPanesTest extends Panes {

    private Studio studio = Studio.of(2);
    private ManifoldViewModel manifold = new ManifoldViewModel(studio.exploration(), studio.inference(),
            studio.notices());

    private Parent show(int latent, Locale language) {
        studio = Studio.of(latent);
        studio.inference().answerAtOnce(studio.model());
        manifold = new ManifoldViewModel(studio.exploration(), studio.inference(), studio.notices());
        MapViewModel map = new MapViewModel(studio.exploration(), studio.inference(), studio.notices());
        return show(() -> {
            Messages messages = new Messages(language);
            MapView mapView = new MapView(map, messages);
            ManifoldView manifoldView = new ManifoldView(manifold, messages);
            manifoldView.setPrefWidth(430);
            manifoldView.setMinWidth(430);
            HBox.setHgrow(mapView, Priority.ALWAYS);
            return new HBox(mapView, manifoldView);
        }, 1180, 548);
    }

    @Test
    void theMapMovesTheManifoldsMarkerAndBack() {
        show(3, Locale.ENGLISH);
        act(() -> studio.open(100));
        Point2D target = fx(() -> canvas().viewportProperty().get().toScreen(new Point2D(-1.5, 1.5)));
        clickOn(at(canvas(), target.getX(), target.getY()));
        settle();
        Point2D marked = fx(() -> grid().markerProperty().get());
        assertThat(marked.getX()).isCloseTo(0.5 + 19 / 4.0, within(0.1));
        assertThat(marked.getY()).isCloseTo(0.5 + 19 / 4.0, within(0.1));
        clickOn(grid());
        settle();
        Point2D onMap = fx(() -> canvas().markerProperty().get());
        assertThat(onMap).isEqualTo(new Point2D(studio.point().get(0), studio.point().get(1)));
        assertThat(Math.abs(onMap.getX())).isLessThan(0.2);
    }

    @Test
    void twoDimensionsAreDrawn() throws IOException {
        Parent root = show(2, Locale.ENGLISH);
        act(() -> {
            studio.open(10_000);
            studio.exploration().moveTo(0.8, 1.1);
        });
        moveTo(at(canvas(), 300, 200));
        settle();
        picture("plane-2d", root);
    }

    @Test
    void moreDimensionsAreDrawn() throws IOException {
        Parent root = show(10, Locale.KOREAN);
        act(() -> {
            studio.open(2_000);
            manifold.side().set(12);
            manifold.spacing().set(Spacing.QUANTILE);
        });
        moveTo(at(grid(), 100, 200));
        moveTo(at(grid(), 104, 204));
        settle();
        picture("plane-10d-ko", root);
    }

    @Test
    void choicesAreDrawn() throws IOException {
        show(10, Locale.ENGLISH);
        act(() -> studio.open(500));
        clickOn("#grid-menu");
        picture("plane-grid-menu", window(1).getScene().getRoot());
        clickOn(".choosers > .combo-box");
        settle();
        picture("plane-chooser", window(1).getScene().getRoot());
    }

    @Test
    void manyClassesScroll() throws IOException {
        Parent root = show(2, Locale.ENGLISH);
        act(() -> {
            List<String> names = IntStream.range(0, 60).mapToObj(i -> "n020996%02d_golden_retriever".formatted(i))
                    .toList();
            DataSummary dogs = new DataSummary("dogs", new ImageShape(1, 28, 28), 9, 9, names, List.of());
            studio.exploration().open(new OpenRun(studio.model().run(), dogs, History.EMPTY, null, null),
                    Clusters.latents(2, 2_000), studio.model().snapshot(1));
        });
        moveTo(at(canvas(), 300, 200));
        settle();
        Node legend = lookup(".legend-box").query();
        assertThat(legend.getBoundsInParent().getMaxY()).isLessThan(canvas().getHeight());
        assertThat(lookup(".legend-item").queryAllAs(ToggleButton.class)).extracting(ToggleButton::getText)
                .contains("n02099601_golden_retriever");
        picture("plane-many", root);
    }

    @Test
    void oneDimensionIsDrawn() throws IOException {
        Parent root = show(1, Locale.ENGLISH);
        act(() -> studio.open(2_000));
        picture("plane-1d", root);
    }

    @Test
    void nothingIsExplained() throws IOException {
        Parent root = show(2, Locale.ENGLISH);
        picture("plane-nothing", root);
    }

    private PointCanvas canvas() {
        return lookup("#map").queryAs(PointCanvas.class);
    }

    private ImageGrid grid() {
        return lookup("#manifold").queryAs(ImageGrid.class);
    }

    /// Converts a position in the node's coordinates to the screen.
    private static Point2D at(Node node, double x, double y) {
        return fx(() -> node.localToScreen(x, y));
    }
}

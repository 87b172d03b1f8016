package elboroom.ui.exploration;

import java.io.IOException;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import elboroom.domain.Spacing;
import elboroom.i18n.Messages;
import elboroom.ui.control.ImageGrid;
import elboroom.ui.control.PointCanvas;
import elboroom.ui.manifold.ManifoldView;
import elboroom.ui.manifold.ManifoldViewModel;
import elboroom.ui.map.MapView;
import elboroom.ui.map.MapViewModel;
import elboroom.ui.testing.FxTest;
import elboroom.ui.testing.Gallery;
import elboroom.ui.testing.Studio;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Map and manifold side by side, linked by the point alone; and their pictures.
class LinkedPanesTest extends FxTest {

    private Studio studio = Studio.of(2);
    private ManifoldViewModel manifold = new ManifoldViewModel(studio.exploration(), studio.inference(),
            studio.notices());

    private Parent show(int latent, Theme theme, Locale language) {
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
        }, 1180, 548, theme);
    }

    @Test
    void theMapMovesTheManifoldsMarkerAndBack() {
        show(3, Theme.DARK, Locale.ENGLISH);
        doOnFx(() -> studio.open(100));
        Point2D target = onFx(() -> canvas().viewportProperty().get().toScreen(new Point2D(-1.5, 1.5)));
        clickOn(onScreen(canvas(), target.getX(), target.getY()));
        settle();
        Point2D marked = onFx(() -> grid().markerProperty().get());
        assertThat(marked.getX()).isCloseTo(0.5 + 19 / 4.0, within(0.1));
        assertThat(marked.getY()).isCloseTo(0.5 + 19 / 4.0, within(0.1));
        clickOn(grid());
        settle();
        Point2D onMap = onFx(() -> canvas().markerProperty().get());
        assertThat(onMap).isEqualTo(new Point2D(studio.point().get(0), studio.point().get(1)));
        assertThat(Math.abs(onMap.getX())).isLessThan(0.2);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void twoDimensionsAreDrawn(Theme theme) throws IOException {
        Parent root = show(2, theme, Locale.ENGLISH);
        doOnFx(() -> {
            studio.open(10_000);
            studio.exploration().stand(0.8, 1.1);
        });
        moveTo(onScreen(canvas(), 300, 200));
        settle();
        assertThat(Gallery.save(root, "plane-2d", theme)).isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void moreDimensionsAreDrawn(Theme theme) throws IOException {
        Parent root = show(10, theme, Locale.KOREAN);
        doOnFx(() -> {
            studio.open(2_000);
            manifold.side().set(12);
            manifold.spacing().set(Spacing.QUANTILE);
        });
        moveTo(onScreen(grid(), 100, 200));
        moveTo(onScreen(grid(), 104, 204));
        settle();
        assertThat(Gallery.save(root, "plane-10d-ko", theme)).isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void choicesAreDrawn(Theme theme) throws IOException {
        show(10, theme, Locale.ENGLISH);
        doOnFx(() -> studio.open(500));
        clickOn("#grid-menu");
        assertThat(Gallery.save(window(1).getScene().getRoot(), "plane-grid-menu", theme)).isNotEmptyFile();
        clickOn(".choosers > .combo-box");
        settle();
        assertThat(Gallery.save(window(1).getScene().getRoot(), "plane-chooser", theme)).isNotEmptyFile();
    }

    @Test
    void oneDimensionIsDrawn() throws IOException {
        Parent root = show(1, Theme.DARK, Locale.ENGLISH);
        doOnFx(() -> studio.open(2_000));
        assertThat(Gallery.save(root, "plane-1d", Theme.DARK)).isNotEmptyFile();
    }

    @Test
    void nothingIsExplained() throws IOException {
        Parent root = show(2, Theme.LIGHT, Locale.ENGLISH);
        assertThat(Gallery.save(root, "plane-nothing", Theme.LIGHT)).isNotEmptyFile();
    }

    private PointCanvas canvas() {
        return lookup("#map").queryAs(PointCanvas.class);
    }

    private ImageGrid grid() {
        return lookup("#manifold").queryAs(ImageGrid.class);
    }
}

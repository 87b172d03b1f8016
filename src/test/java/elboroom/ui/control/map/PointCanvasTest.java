package elboroom.ui.control.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import elboroom.ui.control.FxTest;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PointCanvasTest extends FxTest {

    private static final PointSet POINTS = new PointSet(new float[]{-1, 1, 1}, new float[]{-1, -1, 1},
            new int[]{0, 1, 2});

    private final List<Point2D> picks = new ArrayList<>();
    private final List<Optional<MapHover>> hovers = new ArrayList<>();
    private PointCanvas map;

    @BeforeEach
    void showMap() {
        map = show(PointCanvas::new, 400, 300);
        onFx(() -> {
            map.pointsProperty().set(POINTS);
            map.setOnPick(picks::add);
            map.setOnHover(hovers::add);
            return map;
        });
        settle();
    }

    @Test
    void clickPicksTheDataUnderThePointer() {
        clickOn(onScreen(1, -1));
        assertThat(picks).singleElement().satisfies(at -> {
            assertThat(at.getX()).isCloseTo(1, within(0.02));
            assertThat(at.getY()).isCloseTo(-1, within(0.02));
        });
    }

    @Test
    void theFittedViewIncludesTheCurrentPoint() {
        onFx(() -> {
            map.pointsProperty().set(new PointSet(new float[]{20, 30}, new float[]{5, 9}, new int[2]));
            map.fit();
            map.markerProperty().set(Point2D.ZERO);
            return map;
        });
        settle();
        assertThat(view().visible().contains(Point2D.ZERO)).isTrue();
        assertThat(view().visible().contains(30, 9)).isTrue();
    }

    @Test
    void dragPansAndDoesNotPick() {
        Point2D before = view().toScreen(Point2D.ZERO);
        drag(at(map, 200, 150), MouseButton.PRIMARY).moveBy(50, 20).drop();
        settle();
        Point2D moved = view().toScreen(Point2D.ZERO).subtract(before);
        assertThat(moved.getX()).isCloseTo(50, within(1.5));
        assertThat(moved.getY()).isCloseTo(20, within(1.5));
        assertThat(picks).isEmpty();
    }

    @Test
    void wheelZoomsToThePointer() {
        Point2D pointer = new Point2D(300, 80);
        Point2D under = view().toData(300, 80);
        double scale = view().scale();
        moveTo(at(map, pointer.getX(), pointer.getY())).scroll(2, VerticalDirection.UP);
        settle();
        assertThat(view().scale()).isNotCloseTo(scale, within(scale * 0.05));
        assertThat(view().toScreen(under).distance(pointer)).isLessThan(1);
    }

    @Test
    void inAPaneThatScrollsTheWheelZoomsOnlyWithControl() {
        PointCanvas inPane = new PointCanvas();
        show(() -> {
            inPane.setMinHeight(500);
            ScrollPane pane = new ScrollPane(new VBox(inPane));
            pane.setFitToWidth(true);
            inPane.pointsProperty().set(POINTS);
            return pane;
        }, 400, 300);
        settle();
        double scale = inPane.viewportProperty().get().scale();
        onFx(() -> wheel(inPane, false));
        assertThat(inPane.viewportProperty().get().scale()).isEqualTo(scale);
        onFx(() -> wheel(inPane, true));
        assertThat(inPane.viewportProperty().get().scale()).isNotCloseTo(scale, within(scale * 0.05));
    }

    private static PointCanvas wheel(PointCanvas over, boolean control) {
        over.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 200, 150, 200, 150, false, control, false, false, false,
                false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        return over;
    }

    @Test
    void theFittedPointsAreBesideTheLegend() {
        onFx(() -> {
            Region legend = new Region();
            legend.resize(100, 50);
            map.leaveFree(legend);
            return map;
        });
        settle();
        assertThat(view().toScreen(new Point2D(1, 1)).getX()).isLessThan(300);
    }

    @Test
    void doubleClickShowsAllPointsAgain() {
        Viewport fitted = view();
        onFx(() -> {
            map.zoom(3, 10, 10);
            return map;
        });
        doubleClickOn(at(map, 200, 150));
        settle();
        assertThat(view()).isEqualTo(fitted);
    }

    @Test
    void hoverReportsTheNearestVisiblePoint() {
        moveTo(onScreen(0.9, 0.9));
        settle();
        assertThat(lastHover().nearest()).isEqualTo(2);
        onFx(() -> {
            map.hiddenProperty().set(Set.of(2));
            return map;
        });
        moveTo(onScreen(0.9, 0.8));
        settle();
        assertThat(lastHover().nearest()).isEqualTo(1);
        assertThat(lastHover().y()).isCloseTo(0.8, within(0.02));
    }

    @Test
    void arrowKeysNudgeAndOtherKeysZoom() {
        List<Double> moves = new ArrayList<>();
        onFx(() -> {
            map.setOnNudge((dx, dy) -> moves.addAll(List.of(dx, dy)));
            map.requestFocus();
            return map;
        });
        double step = 8 / view().scale();
        type(KeyCode.UP);
        type(KeyCode.LEFT);
        assertThat(moves).containsExactly(0.0, step, -step, 0.0);
        Viewport fitted = view();
        type(KeyCode.PLUS);
        assertThat(view().scale()).isGreaterThan(fitted.scale());
        type(KeyCode.DIGIT0);
        assertThat(view()).isEqualTo(fitted);
    }

    @Test
    void newPointsAreFittedUntilTheUserPans() {
        onFx(() -> {
            map.pointsProperty().set(new PointSet(new float[]{-50, 50}, new float[]{0, 0}, new int[]{0, 0}));
            return map;
        });
        assertThat(view().visible().contains(-50, 0)).isTrue();
        onFx(() -> {
            map.pan(1, 1);
            map.pointsProperty().set(POINTS);
            return map;
        });
        assertThat(view().visible().contains(-49, 0)).isTrue();
    }

    @Test
    void dotsHaveAPixelForEachPixelOfTheScreen() {
        assertThat(dots().getWidth()).isEqualTo(400);
        onFx(() -> {
            map.getScene().getWindow().setRenderScaleX(2);
            map.getScene().getWindow().setRenderScaleY(2);
            return map;
        });
        settle();
        assertThat(dots().getWidth()).isEqualTo(800);
        assertThat(dots().getHeight()).isEqualTo(600);
    }

    @Test
    void switchingTheThemeRecoloursWhatIsDrawn() {
        Image dark = dots();
        onFx(() -> {
            Theme.LIGHT.applyTo(map.getScene());
            return map;
        });
        settle();
        Point2D dot = view().toScreen(new Point2D(1, 1));
        int x = (int) dot.getX();
        int y = (int) dot.getY();
        assertThat(dots().getPixelReader().getArgb(x, y)).isNotEqualTo(dark.getPixelReader().getArgb(x, y));
        assertThat(onFx(() -> map.colour(ThemeColour.TEXT)).getBrightness()).isLessThan(0.3);
    }

    @Test
    void layersAreDrawnBelowAndAboveThePointsAndSkipNonFinitePositions() {
        onFx(() -> {
            map.belowProperty().set(List.of(new MapLayer.Lines(
                    List.of(new float[]{-1, 0, 1, 0, Float.NaN, 0, 1e30f, 0}), ThemeColour.ACCENT, 1, 6)));
            map.aboveProperty().set(List.of(new MapLayer.Dots(
                    new float[]{1, 1, Float.NaN, 0}, ThemeColour.TEXT, 1, 6)));
            return map;
        });
        settle();
        assertThat(drawnAt(0, 0)).isEqualTo(onFx(() -> map.colour(ThemeColour.ACCENT)));
        assertThat(drawnAt(1, 1)).isEqualTo(onFx(() -> map.colour(ThemeColour.TEXT)));
    }

    @Test
    void theFrameDeterminesTheViewWhateverThePoints() {
        onFx(() -> {
            map.frameProperty().set(new PointSet(new float[]{-4, 4}, new float[]{-3, 3}, new int[2]));
            return map;
        });
        settle();
        Viewport framed = view();
        assertThat(framed.visible().contains(-4, -3, 8, 6)).isTrue();
        onFx(() -> {
            map.pointsProperty().set(PointSet.EMPTY);
            return map;
        });
        settle();
        assertThat(view()).isEqualTo(framed);
    }

    private Color drawnAt(double x, double y) {
        Point2D place = view().toScreen(new Point2D(x, y));
        return onFx(() -> map.snapshot(null, null).getPixelReader().getColor((int) place.getX(), (int) place.getY()));
    }

    private Image dots() {
        return onFx(() -> lookup(".image-view").queryAs(ImageView.class).getImage());
    }

    private Viewport view() {
        return onFx(() -> map.viewportProperty().get());
    }

    private Point2D onScreen(double x, double y) {
        Point2D local = view().toScreen(new Point2D(x, y));
        return at(map, local.getX(), local.getY());
    }

    private MapHover lastHover() {
        return hovers.getLast().orElseThrow();
    }
}

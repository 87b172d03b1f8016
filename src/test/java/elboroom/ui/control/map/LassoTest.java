package elboroom.ui.control.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import elboroom.ui.control.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LassoTest extends FxTest {

    private static final PointSet POINTS = new PointSet(new float[]{-1, 1, 1}, new float[]{-1, -1, 1},
            new int[]{0, 1, 2});

    private final List<BitSet> chosen = new ArrayList<>();
    private final List<Point2D> picks = new ArrayList<>();
    private PointCanvas map;
    private Lasso lasso;

    @BeforeEach
    void showMap() {
        map = show(PointCanvas::new, 400, 300);
        lasso = onFx(() -> {
            map.pointsProperty().set(POINTS);
            map.setOnPick(picks::add);
            return new Lasso(map, which -> {
                chosen.add(which);
                map.highlightedProperty().set(which.isEmpty() ? null : which);
            });
        });
        settle();
    }

    @Test
    void shiftDragSelectsPointsWithoutPanningOrPicking() {
        Viewport before = map.viewportProperty().get();
        withShift(MouseEvent.MOUSE_PRESSED, 0.8, -1.2);
        withShift(MouseEvent.MOUSE_DRAGGED, 1.2, -1.2);
        withShift(MouseEvent.MOUSE_DRAGGED, 1, -0.8);
        withShift(MouseEvent.MOUSE_RELEASED, 1, -0.8);
        withShift(MouseEvent.MOUSE_CLICKED, 1, -0.8);
        assertThat(chosen).containsExactly(BitSet.valueOf(new long[]{0b010}));
        assertThat(map.viewportProperty().get()).isEqualTo(before);
        assertThat(picks).isEmpty();
    }

    @Test
    void dragSelectsWhileSwitchedOnAndEscapeClears() {
        around(1, 1);
        assertThat(chosen).isEmpty();
        onFx(() -> {
            map.fit();
            lasso.onProperty().set(true);
            return map;
        });
        settle();
        around(1, 1);
        assertThat(chosen).containsExactly(BitSet.valueOf(new long[]{0b100}));
        type(KeyCode.ESCAPE);
        settle();
        assertThat(chosen.getLast().isEmpty()).isTrue();
        clickOn(screen(-1, -1));
        assertThat(picks).hasSize(1);
    }

    @Test
    void hiddenPointsAreNotSelected() {
        onFx(() -> {
            map.hiddenProperty().set(Set.of(1));
            lasso.onProperty().set(true);
            return map;
        });
        around(1, -1);
        assertThat(chosen.getLast().isEmpty()).isTrue();
    }

    @Test
    void outlinesAreEvenOdd() {
        Outline square = new Outline(List.of(0.0, 0.0, 10.0, 0.0, 10.0, 10.0, 0.0, 10.0));
        assertThat(square.contains(5, 5)).isTrue();
        assertThat(square.contains(15, 5)).isFalse();
        assertThat(square.contains(5, -1)).isFalse();
        assertThat(square.contains(Double.NaN, 5)).isFalse();
    }

    /// The headless robot's mouse ignores modifier keys.
    private void withShift(EventType<MouseEvent> type, double x, double y) {
        Viewport view = map.viewportProperty().get();
        onFx(() -> {
            map.fireEvent(new MouseEvent(type, view.screenX(x), view.screenY(y), 0, 0, MouseButton.PRIMARY, 1, true,
                    false, false, false, true, false, false, false, false, false, null));
            return map;
        });
    }

    private void around(double x, double y) {
        Point2D middle = screen(x, y);
        moveTo(middle.add(-20, -20));
        press(MouseButton.PRIMARY);
        for (Point2D corner : List.of(middle.add(20, -20), middle.add(20, 20), middle.add(-20, 20))) {
            moveTo(corner);
        }
        release(MouseButton.PRIMARY);
        settle();
    }

    private Point2D screen(double x, double y) {
        Viewport view = map.viewportProperty().get();
        return at(map, view.screenX(x), view.screenY(y));
    }
}

package elboroom.ui.control.map;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ViewportTest {

    private static final Viewport VIEW = new Viewport(1, 2, 10, 200, 100);

    @Test
    void centreOfTheDataIsInTheMiddleAndYPointsUp() {
        assertThat(VIEW.toScreen(new Point2D(1, 2))).isEqualTo(new Point2D(100, 50));
        assertThat(VIEW.toScreen(new Point2D(2, 3))).isEqualTo(new Point2D(110, 40));
    }

    @Test
    void screenToDataUndoesDataToScreen() {
        assertThat(VIEW.toData(VIEW.screenX(-3.25), VIEW.screenY(7.5))).isEqualTo(new Point2D(-3.25, 7.5));
    }

    @Test
    void zoomKeepsTheDataUnderThePointer() {
        Viewport zoomed = VIEW.zoom(3, 30, 80);
        assertThat(zoomed.scale()).isEqualTo(30);
        assertThat(zoomed.toData(30, 80).distance(VIEW.toData(30, 80))).isLessThan(1e-9);
    }

    @Test
    void zoomAtTheLimitKeepsTheDataUnderThePointer() {
        Viewport zoomed = VIEW.zoom(1e12, 30, 80);
        assertThat(zoomed.toData(30, 80).distance(VIEW.toData(30, 80))).isLessThan(1e-9);
    }

    @Test
    void panMovesTheDataWithThePointer() {
        Viewport moved = VIEW.pan(20, -10);
        assertThat(moved.toScreen(new Point2D(1, 2))).isEqualTo(new Point2D(120, 40));
    }

    @Test
    void fitShowsEverythingWithAMargin() {
        Viewport view = Viewport.fit(new Rectangle2D(-2, -1, 4, 8), 300, 200, 20, 0);
        assertThat(view.screenY(-1)).isCloseTo(180, within(1e-9));
        assertThat(view.screenY(7)).isCloseTo(20, within(1e-9));
        assertThat(view.screenX(0)).isCloseTo(150, within(1e-9));
    }

    @Test
    void fitLeavesACoveredWidthFree() {
        Viewport view = Viewport.fit(new Rectangle2D(0, 0, 10, 1), 300, 200, 20, 100);
        assertThat(view.screenX(0)).isCloseTo(20, within(1e-9));
        assertThat(view.screenX(10)).isCloseTo(180, within(1e-9));
        assertThat(view.frames(new Rectangle2D(0, 0, 10, 1), 0.7, 100)).isTrue();
        assertThat(view.frames(new Rectangle2D(5, 0, 12, 1), 0.5, 0)).isTrue();
        assertThat(view.frames(new Rectangle2D(5, 0, 12, 1), 0.5, 100)).isFalse();
    }

    @Test
    void fitOfASinglePointIsFinite() {
        Viewport view = Viewport.fit(new Rectangle2D(5, 5, 0, 0), 300, 200, 20, 0);
        assertThat(view.toScreen(new Point2D(5, 5))).isEqualTo(new Point2D(150, 100));
    }

    @Test
    void framesOnlyBoundsThatAreFullyVisibleAndLarge() {
        assertThat(VIEW.frames(new Rectangle2D(-8, -2, 18, 8), 0.7, 0)).isTrue();
        assertThat(VIEW.frames(new Rectangle2D(-8, -2, 30, 8), 0.7, 0)).isFalse();
        assertThat(VIEW.frames(new Rectangle2D(0, 1, 2, 2), 0.7, 0)).isFalse();
    }
}

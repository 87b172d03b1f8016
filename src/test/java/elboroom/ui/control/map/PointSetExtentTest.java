package elboroom.ui.control.map;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PointSetExtentTest {

    @Test
    void onePointIsShownWithTheCentreOfThePrior() {
        assertThat(points(2.5f).extent()).isEqualTo(new Rectangle2D(-1, -1, 3.5, 2));
    }

    @Test
    void aCollapsedCloudIsShownWithTheCentreOfThePrior() {
        assertThat(points(-0.0002f, 0.0002f).extent()).isEqualTo(new Rectangle2D(-1, -1, 2, 2));
    }

    @Test
    void widePointsAreShownByTheirBounds() {
        PointSet wide = points(4, 7);
        assertThat(wide.extent()).isEqualTo(wide.bounds());
    }

    private static PointSet points(float... x) {
        return new PointSet(x, new float[x.length], new int[x.length]);
    }
}

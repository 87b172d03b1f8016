package elboroom.ui.control.map;

import java.util.Random;
import java.util.function.IntPredicate;

import elboroom.ui.control.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestIndexTest {

    @Test
    void agreesWithALinearSearch() {
        PointSet points = Samples.points(3_000, 5);
        NearestIndex index = new NearestIndex(points);
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            double x = random.nextGaussian() * 6;
            double y = random.nextGaussian() * 6;
            assertThat(index.nearest(x, y, _ -> true)).isEqualTo(nearestOfAll(points, x, y, _ -> true));
        }
    }

    @Test
    void skipsPointsThatAreNotAccepted() {
        PointSet points = Samples.points(3_000, 5);
        NearestIndex index = new NearestIndex(points);
        IntPredicate oneLabel = i -> points.labels()[i] == 3;
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            double x = random.nextGaussian() * 3;
            double y = random.nextGaussian() * 3;
            assertThat(index.nearest(x, y, oneLabel)).isEqualTo(nearestOfAll(points, x, y, oneLabel));
        }
    }

    @Test
    void findsNothingAmongNoPoints() {
        assertThat(new NearestIndex(PointSet.EMPTY).nearest(0, 0, _ -> true)).isEqualTo(-1);
        assertThat(new NearestIndex(Samples.points(50, 2)).nearest(0, 0, _ -> false)).isEqualTo(-1);
    }

    @Test
    void coincidentAndNanPointsAreHandled() {
        PointSet points = new PointSet(new float[]{1, 1, Float.NaN}, new float[]{1, 1, 0}, new int[3]);
        assertThat(new NearestIndex(points).nearest(9, 9, _ -> true)).isIn(0, 1);
    }

    private static int nearestOfAll(PointSet points, double x, double y, IntPredicate accept) {
        int best = -1;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double distance = Math.hypot(points.x()[i] - x, points.y()[i] - y);
            if (accept.test(i) && distance < bestDistance) {
                best = i;
                bestDistance = distance;
            }
        }
        return best;
    }
}

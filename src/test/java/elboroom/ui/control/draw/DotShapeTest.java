package elboroom.ui.control.draw;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DotShapeTest {

    private static final int CELLS = 64;
    private static final double REACH = 1.6;

    @Test
    void eachClassColourHasItsOwnSymbol() {
        assertThat(IntStream.range(0, ThemeColour.CLASSES).mapToObj(DotShape::of).distinct()).hasSize(
                ThemeColour.CLASSES);
        assertThat(DotShape.of(10)).isEqualTo(DotShape.of(0));
        assertThat(DotShape.of(-1)).as("unlabelled").isEqualTo(DotShape.CIRCLE);
    }

    @Test
    void symbolsAreAboutAsLargeAsADotAndDifferClearly() {
        List<DotShape> shapes = List.of(DotShape.values());
        List<boolean[]> masks = shapes.stream().map(DotShapeTest::mask).toList();
        double cell = Math.pow(2 * REACH / CELLS, 2);
        for (int i = 0; i < masks.size(); i++) {
            assertThat(count(masks.get(i), masks.get(i)) * cell).as("area of " + shapes.get(i))
                    .isBetween(2.2, 3.6);
            for (int j = 0; j < i; j++) {
                double common = count(masks.get(i), masks.get(j));
                double all = count(masks.get(i), masks.get(i)) + count(masks.get(j), masks.get(j)) - common;
                assertThat(common / all).as(shapes.get(i) + " and " + shapes.get(j)).isLessThan(0.85);
            }
        }
    }

    /// Whichever way a symbol is drawn, it is the same.
    @ParameterizedTest
    @EnumSource(DotShape.class)
    void theCornersOfThePathAreAtTheEdge(DotShape shape) {
        List<double[]> corners = Pattern.compile("[ML](\\S+) ([^LZA]+)").matcher(shape.path()).results()
                .map(found -> new double[]{Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))})
                .toList();
        assertThat(corners).isNotEmpty().allSatisfy(
                corner -> assertThat(shape.distance(corner[0], corner[1])).isCloseTo(0, within(0.02)));
    }

    private static boolean[] mask(DotShape shape) {
        boolean[] mask = new boolean[CELLS * CELLS];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = shape.distance(place(i % CELLS), place(Math.floorDiv(i, CELLS))) < 0;
        }
        return mask;
    }

    private static double place(int cell) {
        return ((cell + 0.5) / CELLS * 2 - 1) * REACH;
    }

    private static double count(boolean[] one, boolean[] other) {
        return IntStream.range(0, one.length).filter(i -> one[i] && other[i]).count();
    }
}

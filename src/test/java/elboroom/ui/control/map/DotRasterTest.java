package elboroom.ui.control.map;

import java.util.Arrays;
import java.util.List;

import elboroom.ui.control.draw.DotShape;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DotRasterTest {

    private static final int SIDE = 40;
    private static final Viewport VIEW = new Viewport(0, 0, 1, SIDE, SIDE);
    private static final int[] WHITE = {0xffffffff, 0xffffffff};

    private DotShape shape = DotShape.CIRCLE;
    private final int[] pixels = new int[SIDE * SIDE];
    private final DotRaster raster = new DotRaster(pixels, SIDE, SIDE);

    @Test
    void aDotCoversItsAreaAroundItsPlace() {
        draw(point(3.3f, -2.6f), 4, WHITE);
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < pixels.length; i++) {
            double alpha = (pixels[i] >>> 24) / 255.0;
            mass += alpha;
            x += alpha * (i % SIDE + 0.5);
            y += alpha * (Math.floorDiv(i, SIDE) + 0.5);
        }
        assertThat(mass).isCloseTo(Math.PI * 16, within(1.5));
        assertThat(x / mass).isCloseTo(23.3, within(0.15));
        assertThat(y / mass).isCloseTo(22.6, within(0.15));
    }

    @Test
    void symbolsAreCentredAndAboutAsLargeAsADot() {
        for (DotShape symbol : DotShape.values()) {
            Arrays.fill(pixels, 0);
            shape = symbol;
            draw(point(0.3f, 0.3f), 6, WHITE);
            double mass = 0;
            double x = 0;
            for (int i = 0; i < pixels.length; i++) {
                mass += pixels[i] >>> 24;
                x += (pixels[i] >>> 24) * (i % SIDE + 0.5);
            }
            assertThat(x / mass).as(symbol.name()).isCloseTo(20.3, within(0.15));
            assertThat(mass / 255 / 36).as(symbol.name()).isBetween(2.2, 3.6);
        }
    }

    @Test
    void coloursArePremultiplied() {
        draw(point(0, 0), 3, new int[]{0, 0xffff8000});
        for (int pixel : pixels) {
            assertThat(pixel >>> 16 & 0xff).isLessThanOrEqualTo(pixel >>> 24);
            assertThat(pixel & 0xff).isZero();
        }
    }

    @Test
    void dotsAreCutAtTheEdges() {
        for (float at : new float[]{-20, 20, -22, 22, 1e9f, Float.NaN, Float.POSITIVE_INFINITY}) {
            draw(point(at, at), 3, WHITE);
            draw(point(at, 0), 3, WHITE);
        }
        assertThat(Arrays.stream(pixels).filter(pixel -> pixel != 0).count()).isPositive();
    }

    @Test
    void hiddenLabelsAreNotDrawn() {
        draw(point(0, 0), 3, new int[]{0xffffffff, 0});
        assertThat(pixels).containsOnly(0);
    }

    private void draw(PointSet points, double radius, int[] colours) {
        raster.draw(points, VIEW, 1, radius, 1, colours, List.of(shape, shape), _ -> true);
    }

    private static PointSet point(float x, float y) {
        return new PointSet(new float[]{x}, new float[]{y}, new int[]{0});
    }
}

package elboroom.ui.control.bar;

import elboroom.ui.control.draw.Subscript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BarLayoutTest {

    @Test
    void fewBarsHaveALimitedWidth() {
        BarLayout layout = BarLayout.of(new float[]{1, 2}, 0, 600, 100);
        assertThat(layout.slot()).isLessThan(60);
        assertThat(layout.scrolls()).isFalse();
        assertThat(layout.barAt(590)).isEqualTo(-1);
        assertThat(layout.roomForValues()).isTrue();
        assertThat(layout.numberEvery()).isEqualTo(1);
    }

    @Test
    void manyBarsScrollAndTheLastOneCanBeReached() {
        BarLayout start = BarLayout.of(new float[512], 0, 600, 100);
        assertThat(start.scrolls()).isTrue();
        assertThat(start.numberEvery()).isGreaterThan(1);
        BarLayout end = BarLayout.of(new float[512], start.scrollTo(511), 600, 100);
        assertThat(end.barAt(599)).isEqualTo(511);
        assertThat(end.endVisible()).isEqualTo(512);
        assertThat(end.scrollTo(511)).isEqualTo(end.scroll());
    }

    @Test
    void scrollStaysWithinTheStrip() {
        assertThat(BarLayout.of(new float[512], 1e9, 600, 100).endVisible()).isEqualTo(512);
        assertThat(BarLayout.of(new float[512], -50, 600, 100).firstVisible()).isZero();
    }

    @Test
    void barHeightIsProportionalToTheLargest() {
        BarLayout layout = BarLayout.of(new float[]{1, 4, Float.NaN}, 0, 600, 100);
        assertThat(layout.barHeight(4)).isEqualTo(4 * layout.barHeight(1));
        assertThat(layout.barHeight(Float.NaN)).isLessThan(2);
        assertThat(BarLayout.of(new float[0], 0, 600, 100).barAt(3)).isEqualTo(-1);
    }

    @Test
    void tinyValuesStaySmallOnAFixedScale() {
        float tiny = 0.016f;
        assertThat(BarLayout.of(new float[]{tiny}, 0, 600, 100).barHeight(tiny)).isEqualTo(60);
        assertThat(BarLayout.of(new float[]{tiny}, 1, 0, 600, 100).barHeight(tiny)).isLessThan(2);
        assertThat(BarLayout.of(new float[]{1, 4}, 1, 0, 600, 100).barHeight(4)).isEqualTo(60);
    }

    @Test
    void dimensionsAreNamedWithSubscripts() {
        assertThat(Subscript.z(0)).isEqualTo("z₀");
        assertThat(Subscript.z(127)).isEqualTo("z₁₂₇");
    }
}

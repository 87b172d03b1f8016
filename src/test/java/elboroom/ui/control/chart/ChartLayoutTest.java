package elboroom.ui.control.chart;

import java.util.List;
import java.util.Random;

import elboroom.ui.control.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Axes and their ranges.
class ChartLayoutTest {

    @Test
    void axesMapInBothDirections() {
        Axis linear = new Axis(100, 200, false, 300, 20);
        assertThat(linear.pixel(100)).isEqualTo(300);
        assertThat(linear.pixel(200)).isEqualTo(20);
        assertThat(linear.value(linear.pixel(163))).isCloseTo(163, within(1e-9));
        Axis logarithmic = new Axis(1, 100, true, 300, 20);
        assertThat(logarithmic.pixel(10)).isCloseTo(160, within(1e-9));
        assertThat(logarithmic.value(logarithmic.pixel(42))).isCloseTo(42, within(1e-9));
    }

    @Test
    void theHugeFirstLossesDoNotFlattenTheRest() {
        ChartLayout layout = layout(false, Samples.loss(10_000, 10, 135, 400, 0.02));
        assertThat(layout.left().high()).isBetween(145.0, 185.0);
        assertThat(layout.left().low()).isBetween(100.0, 132.0);
    }

    @Test
    void oneSpikeDoesNotFlattenTheRest() {
        SeriesData data = new SeriesData();
        Random random = new Random(1);
        for (int i = 1; i < 60; i++) {
            data.append(i, i == 40 ? 1e7 : 100 + random.nextGaussian());
        }
        assertThat(layout(false, data).left().high()).isLessThan(130);
    }

    @Test
    void theLastValueIsAlwaysVisible() {
        SeriesData data = new SeriesData();
        for (int i = 1; i < 60; i++) {
            data.append(i, i == 59 ? 1e4 : 100);
        }
        assertThat(layout(false, data).left().high()).isGreaterThanOrEqualTo(1e4);
    }

    @Test
    void aLogarithmicAxisStaysAboveZero() {
        SeriesData data = new SeriesData();
        for (int i = 1; i < 60; i++) {
            data.append(i, i % 7 == 0 ? 0 : 1.0 / i);
        }
        assertThat(layout(true, data).left().low()).isPositive();
    }

    @Test
    void aConstantLineHasARange() {
        SeriesData data = new SeriesData();
        data.append(1, 5);
        Axis axis = layout(false, data).left();
        assertThat(axis.low()).isLessThan(5);
        assertThat(axis.high()).isGreaterThan(5);
        assertThat(layout(true, data).left().high()).isGreaterThan(5);
    }

    @Test
    void linesOnTheRightAxisHaveTheirOwnRange() {
        ChartSeries loss = Samples.line(0, "loss", Samples.loss(1000, 10, 135, 400, 0.02));
        ChartSeries kl = Samples.rightLine(1, "KL", Samples.loss(1000, 10, 6, 1, 0.02));
        ChartLayout both = ChartLayout.of(List.of(loss, kl), false, 600, 200);
        assertThat(both.twoAxes()).isTrue();
        assertThat(both.left().low()).isGreaterThan(50);
        assertThat(both.right().high()).isLessThan(20);
        ChartLayout alone = ChartLayout.of(List.of(kl), false, 600, 200);
        assertThat(alone.twoAxes()).isFalse();
        assertThat(alone.axisOf(true).high()).isLessThan(20);
    }

    @Test
    void aForkStartsAtItsFirstStep() {
        SeriesData data = new SeriesData();
        data.append(5_000, 1);
        data.append(6_000, 2);
        assertThat(layout(false, data).steps().low()).isEqualTo(5_000);
    }

    private static ChartLayout layout(boolean logarithmic, SeriesData data) {
        return ChartLayout.of(List.of(Samples.line(0, "loss", data)), logarithmic, 600, 200);
    }
}

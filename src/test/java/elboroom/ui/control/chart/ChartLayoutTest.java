package elboroom.ui.control.chart;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import elboroom.ui.control.Samples;
import elboroom.ui.control.draw.Axis;
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

    @Test
    void theValueAxisFitsWhatIsVisible() {
        SeriesData data = new SeriesData();
        for (int i = 1; i <= 100; i++) {
            data.append(i, i <= 50 ? 1000 - i : i);
        }
        assertThat(zoomed(data, 60, 80).left().high()).isBetween(80.0, 90.0);
        assertThat(zoomed(data, 60, 80).left().low()).isBetween(50.0, 60.0);
        assertThat(zoomed(data, 2, 10).left().low()).as("the first steps are not left out").isGreaterThan(980);
        assertThat(zoomed(data, 2, 10).zoomed()).isTrue();
        assertThat(layout(false, data).zoomed()).isFalse();
    }

    @Test
    void theAxisReachesAMarkAfterTheLastValue() {
        SeriesData data = Samples.loss(230, 10, 135, 400, 0.02);
        assertThat(ChartLayout.of(List.of(Samples.line(0, "loss", data)), ChartSeries::data, 236, Optional.empty(),
                false, 600, 200).steps().high()).isEqualTo(236);
    }

    @Test
    void aSpikeIsWholeInAZoomedView() {
        SeriesData data = new SeriesData();
        for (int i = 1; i <= 100; i++) {
            data.append(i, i == 70 ? 1e6 : 100);
        }
        assertThat(layout(false, data).left().high()).isLessThan(1000);
        assertThat(zoomed(data, 60, 80).left().high()).isGreaterThanOrEqualTo(1e6);
    }

    @Test
    void linesReachTheEdgesOfAZoomedView() {
        SeriesData data = new SeriesData();
        for (int i = 0; i <= 10; i++) {
            data.append(100L * i, 10 * i);
        }
        ChartLayout between = zoomed(data, 420, 480);
        assertThat(between.traces().getFirst().size()).isEqualTo(2);
        assertThat(between.left().low()).isLessThanOrEqualTo(40);
        assertThat(between.left().high()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void aSmoothedSeriesKeepsTheRangeOfItsLoggedValues() {
        SeriesData data = Samples.loss(10_000, 10, 135, 400, 0.1);
        List<ChartSeries> series = List.of(Samples.line(0, "loss", data));
        SeriesData smoothed = new SmoothedSeries(data, 0.9).upToDate();
        ChartLayout layout = ChartLayout.of(series, _ -> smoothed, 0, Optional.empty(), false, 600, 200);
        assertThat(layout.left()).isEqualTo(layout(false, data).left());
        assertThat(layout.smooth().getFirst().mean()).isNotEqualTo(layout.traces().getFirst().mean());
    }

    private static ChartLayout zoomed(SeriesData data, double low, double high) {
        return ChartLayout.of(List.of(Samples.line(0, "loss", data)), ChartSeries::data, 0,
                Optional.of(new StepWindow(low, high, false)), false, 600, 200);
    }

    private static ChartLayout layout(boolean logarithmic, SeriesData data) {
        return ChartLayout.of(List.of(Samples.line(0, "loss", data)), logarithmic, 600, 200);
    }
}

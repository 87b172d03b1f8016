package elboroom.ui.control.chart;

import java.util.Arrays;
import java.util.Random;

import elboroom.ui.control.draw.Axis;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SeriesDataTest {

    @Test
    void anyRangeHasTheStatisticsOfItsValues() {
        Random random = new Random(4);
        MinMaxPyramid pyramid = new MinMaxPyramid();
        double[] values = random.doubles(5_000, -1, 1).toArray();
        Arrays.stream(values).forEach(pyramid::append);
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(values.length);
            int to = from + 1 + random.nextInt(values.length - from);
            double[] stretch = Arrays.copyOfRange(values, from, to);
            MinMaxPyramid.Extent extent = pyramid.extent(from, to);
            assertThat(extent.min()).isEqualTo(Arrays.stream(stretch).min().orElseThrow());
            assertThat(extent.max()).isEqualTo(Arrays.stream(stretch).max().orElseThrow());
            assertThat(extent.mean()).isCloseTo(Arrays.stream(stretch).average().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void stepsAreFoundBySearch() {
        SeriesData data = everyTen(100);
        assertThat(data.indexAt(0)).isZero();
        assertThat(data.indexAt(41)).isEqualTo(4);
        assertThat(data.indexAt(5_000)).isEqualTo(100);
        assertThat(data.nearest(44)).isEqualTo(3);
        assertThat(data.nearest(46)).isEqualTo(4);
        assertThat(data.nearest(1e9)).isEqualTo(99);
    }

    @Test
    void nonFiniteValuesAreSkipped() {
        SeriesData data = new SeriesData();
        data.append(1, Double.NaN);
        data.append(2, Double.POSITIVE_INFINITY);
        data.append(3, 7);
        assertThat(data.size()).isEqualTo(1);
        assertThat(data.step(0)).isEqualTo(3);
    }

    @Test
    void stepsMustNotDecrease() {
        SeriesData data = everyTen(3);
        assertThatThrownBy(() -> data.append(29, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewValuesAreDrawnOneByOne() {
        DownsampledSeries trace = DownsampledSeries.of(everyTen(30), new Axis(0, 300, false, 40, 340));
        assertThat(trace.banded()).isFalse();
        assertThat(trace.size()).isEqualTo(30);
        assertThat(trace.x()[0]).isEqualTo(50);
    }

    @Test
    void manyValuesAreDrawnByColumnsThatKeepEveryPeak() {
        SeriesData data = new SeriesData();
        for (int i = 1; i <= 100_000; i++) {
            data.append(i, i == 77_777 ? 999 : i % 2);
        }
        DownsampledSeries trace = DownsampledSeries.of(data, new Axis(0, 100_000, false, 40, 340));
        assertThat(trace.banded()).isTrue();
        assertThat(trace.size()).isEqualTo(300);
        assertThat(Arrays.stream(trace.high()).max()).hasValue(999);
        assertThat(trace.mean()[10]).isCloseTo(0.5, within(0.01));
    }

    private static SeriesData everyTen(int count) {
        SeriesData data = new SeriesData();
        for (int i = 1; i <= count; i++) {
            data.append(i * 10L, i);
        }
        return data;
    }
}

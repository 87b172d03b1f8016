package elboroom.ui.control.chart;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// The moving average with bias correction.
class SmoothedSeriesTest {

    @Test
    void theAverageHasTheWeightsOfTheFormula() {
        SeriesData smoothed = new SmoothedSeries(series(4, 10, 1), 0.5).upToDate();
        assertThat(smoothed.value(0)).isEqualTo(4);
        assertThat(smoothed.value(1)).isCloseTo((4 * 0.25 + 10 * 0.5) / 0.75, within(1e-12));
        assertThat(smoothed.value(2)).isCloseTo((4 * 0.125 + 10 * 0.25 + 0.5) / 0.875, within(1e-12));
        assertThat(smoothed.step(2)).isEqualTo(3);
    }

    @Test
    void aConstantStaysConstantFromTheFirstValueOn() {
        SeriesData smoothed = new SmoothedSeries(series(7, 7, 7, 7, 7), 0.99).upToDate();
        for (int i = 0; i < smoothed.size(); i++) {
            assertThat(smoothed.value(i)).isCloseTo(7, within(1e-12));
        }
    }

    @Test
    void valuesThatArriveLaterContinueTheAverage() {
        SeriesData raw = series(3, 9);
        SmoothedSeries growing = new SmoothedSeries(raw, 0.9);
        growing.upToDate();
        raw.append(3, 5);
        assertThat(growing.upToDate().value(2))
                .isEqualTo(new SmoothedSeries(series(3, 9, 5), 0.9).upToDate().value(2));
    }

    @Test
    void theWeightIsBelowOne() {
        SeriesData raw = series(1);
        assertThatThrownBy(() -> new SmoothedSeries(raw, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SeriesData series(double... values) {
        SeriesData data = new SeriesData();
        for (int i = 0; i < values.length; i++) {
            data.append(i + 1, values[i]);
        }
        return data;
    }
}

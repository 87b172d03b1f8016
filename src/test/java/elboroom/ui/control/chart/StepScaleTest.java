package elboroom.ui.control.chart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StepScaleTest {

    private static final StepScale TEN_EPOCHS = new StepScale(0, 469, 4690, 10, 1010);

    @ParameterizedTest
    @CsvSource({"0,469,4690", "0,469,469", "0,469,100", "0,469,1000000", "3000,3000,9000", "0,1,1", "0,1,0"})
    void itIsMonotonicAndInvertible(double low, double knee, double high) {
        StepScale scale = new StepScale(low, knee, high, 10, 1010);
        assertThat(scale.pixel(scale.low())).isCloseTo(10, within(1e-9));
        assertThat(scale.pixel(scale.high())).isCloseTo(1010, within(1e-6));
        double last = -1;
        for (double step = scale.low(); step <= scale.high(); step += Math.max(1, (scale.high() - low) / 97)) {
            double pixel = scale.pixel(step);
            assertThat(pixel).isGreaterThan(last);
            assertThat(scale.value(pixel)).isCloseTo(step, within(1e-6 * scale.high()));
            last = pixel;
        }
    }

    @Test
    void theFirstStepsHaveRoom() {
        assertThat(TEN_EPOCHS.at(1) - TEN_EPOCHS.at(0)).isGreaterThan(40);
        assertThat(TEN_EPOCHS.at(10) - TEN_EPOCHS.at(5)).isGreaterThan(30);
        assertThat(new StepScale(0, 469, 100_000, 0, 1000).at(469)).isCloseTo(350, within(1e-9));
    }

    @Test
    void afterTheFirstEpochEqualStepsAreEqualDistances() {
        assertThat(TEN_EPOCHS.at(2000) - TEN_EPOCHS.at(1000)).isCloseTo(TEN_EPOCHS.at(4000) - TEN_EPOCHS.at(3000),
                within(1e-9));
    }

    @Test
    void valuesOutsideAreClamped() {
        assertThat(TEN_EPOCHS.pixel(9999)).isEqualTo(1010);
        assertThat(TEN_EPOCHS.value(-50)).isZero();
        assertThat(TEN_EPOCHS.value(5000)).isCloseTo(4690, within(1e-9));
    }

    @Test
    void ticksAreRoundAndDoNotOverlap() {
        assertThat(TEN_EPOCHS.ticks(46)).contains(0.0, 10.0, 100.0, 1000.0, 2000.0).doesNotContain(469.0);
        for (int i = 1; i < TEN_EPOCHS.ticks(46).size(); i++) {
            assertThat(TEN_EPOCHS.pixel(TEN_EPOCHS.ticks(46).get(i)) - TEN_EPOCHS.pixel(TEN_EPOCHS.ticks(46).get(
                    i - 1))).isGreaterThanOrEqualTo(46);
        }
        assertThat(new StepScale(0, 4710, 4711, 0, 500).ticks(46)).allMatch(step -> step == Math.rint(step));
        assertThat(new StepScale(4710, 4710, 4711, 0, 500).ticks(46)).containsExactly(4710.0, 4711.0);
        assertThat(new StepScale(3000, 3000, 9000, 0, 500).ticks(46)).contains(4000.0, 8000.0);
    }
}

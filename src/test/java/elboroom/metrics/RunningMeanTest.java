package elboroom.metrics;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RunningMeanTest {

    @Test
    void agreesWithTwoPasses() {
        double[] values = new SplittableRandom(1).doubles(1_000, -3, 8).toArray();
        double mean = DoubleStream.of(values).average().orElseThrow();
        double variance = DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum() / 999;
        MeanAndError result = of(values);
        assertThat(result.mean()).isCloseTo(mean, within(1e-12));
        assertThat(result.standardError()).isCloseTo(Math.sqrt(variance / 1_000), within(1e-12));
        assertThat(result.count()).isEqualTo(1_000);
    }

    @Test
    void isAccurateForLargeNumbersCloseTogether() {
        assertThat(of(1e9 + 1, 1e9 + 2, 1e9 + 3)).isEqualTo(new MeanAndError(1e9 + 2, Math.sqrt(1 / 3.0), 3));
    }

    @Test
    void oneNumberHasNoErrorAndNoNumbersHaveNoMean() {
        assertThat(of(5)).isEqualTo(new MeanAndError(5, Double.NaN, 1));
        assertThat(of()).isEqualTo(new MeanAndError(Double.NaN, Double.NaN, 0));
    }

    private static MeanAndError of(double... values) {
        RunningMean mean = new RunningMean();
        DoubleStream.of(values).forEach(mean::add);
        return mean.result();
    }
}

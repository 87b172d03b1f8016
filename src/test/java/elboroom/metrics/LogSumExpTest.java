package elboroom.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LogSumExpTest {

    @Test
    void exponentialsAreExactToSevenDigitsAndNearTheLargestToTwelve() {
        double[] differences = new SplittableRandom(1).doubles(100_000, -40, 0).toArray();
        double[] exponentials = differences.clone();
        LogSumExp.exponentials(exponentials, 0);
        for (int i = 0; i < differences.length; i++) {
            double error = Math.abs(exponentials[i] / Math.exp(differences[i]) - 1);
            assertThat(error).isLessThan(differences[i] < -8 ? 2e-7 : 2e-12);
        }
    }

    @Test
    void agreesWithThePlainFormulaForAnyCount() {
        SplittableRandom random = new SplittableRandom(2);
        for (int count = 1; count < 40; count++) {
            double[] values = random.doubles(count, -30, 5).toArray();
            double plain = Math.log(Arrays.stream(values).map(Math::exp).sum());
            assertThat(LogSumExp.of(values)).isCloseTo(plain, within(1e-7));
        }
    }

    @Test
    void neitherOverflowsNorUnderflows() {
        assertThat(LogSumExp.of(new double[]{1000, 1000})).isCloseTo(1000 + Math.log(2), within(1e-12));
        assertThat(LogSumExp.of(new double[]{-1e6, -1e6, -2e6})).isCloseTo(-1e6 + Math.log(2), within(1e-9));
    }

    @Test
    void minusInfinityAddsNothing() {
        assertThat(LogSumExp.of(new double[]{Double.NEGATIVE_INFINITY, 3})).isCloseTo(3, within(1e-12));
        assertThat(LogSumExp.of(new double[]{Double.NEGATIVE_INFINITY})).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void nanGivesNan() {
        assertThat(LogSumExp.of(new double[]{0, Double.NaN, 1})).isNaN();
    }
}

package elboroom.metrics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class GaussianMixtureTest {

    /// One dimension: a quarter at −1 with deviation 2, the rest at 3 with deviation 0.5.
    private static final GaussianMixture LINE = new GaussianMixture(new double[]{0.25, 0.75}, new double[][]{{-1}, {3}},
            new double[][][]{{{2}}, {{0.5}}});

    /// Covariance {{4, 2}, {2, 5}}.
    private static final GaussianMixture PLANE = new GaussianMixture(new double[]{1}, new double[][]{{1, -1}},
            new double[][][]{{{2, 0}, {1, 2}}});

    @Test
    void densityOfAMixtureIsTheWeightedSum() {
        double density = 0.25 * normal(0.5, -1, 2) + 0.75 * normal(0.5, 3, 0.5);
        assertThat(LINE.logDensities(new float[]{0.5f})[0]).isCloseTo(Math.log(density), within(1e-6));
    }

    @Test
    void densityOfACorrelatedGaussianIsItsFormula() {
        // At mean + (1, 2): the inverse of the covariance is {{5, −2}, {−2, 4}} / 16, its determinant 16.
        double quadratic = (5 - 8 + 16) / 16.0;
        double expected = -Math.log(2 * Math.PI) - 0.5 * Math.log(16) - 0.5 * quadratic;
        assertThat(PLANE.logDensities(new float[]{2, 1, 1, -1})).containsExactly(
                new double[]{expected, expected + 0.5 * quadratic}, within(1e-6));
    }

    @Test
    void densitiesDoNotDependOnTheNumberOfPoints() {
        float[] points = PLANE.sample(1_000, 1);
        double[] together = PLANE.logDensities(points);
        assertThat(together).hasSize(1_000);
        for (int i : new int[]{0, 255, 256, 999}) {
            float[] point = {points[2 * i], points[2 * i + 1]};
            assertThat(PLANE.logDensities(point)[0]).isCloseTo(together[i], within(1e-12));
        }
    }

    @Test
    void samplesHaveTheMomentsOfTheDensity() {
        int count = 20_000;
        Moments moments = Moments.of(Columns.of(PLANE.sample(count, 2), 2));
        double error = 4 * Math.sqrt(5.0 / count);
        assertThat(moments.mean()).containsExactly(new double[]{1, -1}, within(error));
        // A sample covariance has the variance (C_ii C_jj + C_ij²) / N, at most 2 · 5² / N.
        double covarianceError = 4 * Math.sqrt(50.0 / count);
        assertThat(moments.covariance()[0]).containsExactly(new double[]{4, 2}, within(covarianceError));
        assertThat(moments.covariance()[1]).containsExactly(new double[]{2, 5}, within(covarianceError));
    }

    @Test
    void samplesFollowTheComponentWeights() {
        int count = 20_000;
        Moments moments = Moments.of(Columns.of(LINE.sample(count, 3), 1));
        double variance = 0.25 * 4 + 0.75 * 0.25 + 0.25 * 0.75 * 16;
        assertThat(moments.mean()[0]).isCloseTo(2, within(4 * Math.sqrt(variance / count)));
    }

    @Test
    void aComponentWithoutWeightIsNeverDrawn() {
        GaussianMixture mixture = new GaussianMixture(new double[]{0, 1, 0}, new double[][]{{-100}, {0}, {100}},
                new double[][][]{{{1}}, {{1}}, {{1}}});
        for (float value : mixture.sample(1_000, 4)) {
            assertThat(value).isBetween(-50f, 50f);
        }
    }

    @Test
    void theSameSeedDrawsTheSamePoints() {
        assertThat(LINE.sample(10, 5)).isEqualTo(LINE.sample(10, 5)).isNotEqualTo(LINE.sample(10, 6));
    }

    @Test
    void refusesAnIncompletePoint() {
        assertThatIllegalArgumentException().isThrownBy(() -> PLANE.logDensities(new float[3]));
    }

    private static double normal(double x, double mean, double deviation) {
        double standard = (x - mean) / deviation;
        return Math.exp(-0.5 * standard * standard) / (deviation * Math.sqrt(2 * Math.PI));
    }
}

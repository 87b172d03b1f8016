package elboroom.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class MixtureFitTest {

    private static final GaussianMixture KNOWN = new GaussianMixture(new double[]{0.5, 0.3, 0.2},
            new double[][]{{0, 0}, {6, 0}, {0, 8}},
            new double[][][]{{{1, 0}, {0.5, 1}}, {{0.5, 0}, {0, 2}}, {{1.5, 0}, {-1, 0.5}}});
    private static final int POINTS = 4_000;

    private final float[] points = KNOWN.sample(POINTS, 1);

    @Test
    void recoversKnownComponents() {
        GaussianMixture fitted = fit(points, 2, 3, 2);
        for (int known = 0; known < 3; known++) {
            int found = nearest(fitted, KNOWN.means()[known]);
            double share = KNOWN.weights()[known];
            assertThat(fitted.weights()[found]).isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / POINTS)));
            assertComponent(fitted, found, known, share * POINTS);
        }
    }

    /// Tolerance of five standard errors: C_ii / n for a mean, (C_ii C_jj + C_ij²) / n for a covariance, which is at
    /// most twice the largest variance squared.
    private static void assertComponent(GaussianMixture fitted, int found, int known, double count) {
        double[][] expected = covariance(KNOWN.cholesky()[known]);
        double[][] actual = covariance(fitted.cholesky()[found]);
        double largest = Math.max(expected[0][0], expected[1][1]);
        for (int d = 0; d < 2; d++) {
            assertThat(fitted.means()[found][d]).isCloseTo(KNOWN.means()[known][d],
                    within(5 * Math.sqrt(largest / count)));
            assertThat(actual[d]).containsExactly(expected[d], within(5 * largest * Math.sqrt(2 / count)));
        }
    }

    @Test
    void fitsThePointsAtLeastAsWellAsTheirSource() {
        assertThat(average(fit(points, 2, 3, 2))).isGreaterThan(average(KNOWN) - 1e-3);
    }

    @Test
    void everyIterationIncreasesTheDensity() {
        MixtureFit fit = new MixtureFit(points, 2, 5, 3);
        double before = average(fit.result());
        for (int round = 0; round < 5; round++) {
            assertThat(fit.advance()).isTrue();
            double after = average(fit.result());
            assertThat(after).isGreaterThan(before);
            before = after;
        }
    }

    @Test
    void oneComponentIsThePlainGaussian() {
        Moments moments = Moments.of(Columns.of(points, 2));
        GaussianMixture fitted = fit(points, 2, 1, 2);
        assertThat(fitted.weights()).containsExactly(1);
        assertThat(fitted.means()[0]).containsExactly(moments.mean(), within(1e-9));
        double[][] covariance = covariance(fitted.cholesky()[0]);
        for (int d = 0; d < 2; d++) {
            assertThat(covariance[d]).containsExactly(moments.covariance()[d], within(1e-4));
        }
    }

    @Test
    void theSameSeedFitsTheSameMixture() {
        assertThat(fit(points, 2, 4, 5)).usingRecursiveComparison().isEqualTo(fit(points, 2, 4, 5));
    }

    @Test
    void constantDimensionsAreKept() {
        float[] flat = new float[3 * 500];
        for (int i = 0; i < 500; i++) {
            flat[3 * i] = points[2 * i];
            flat[3 * i + 1] = 7;
            flat[3 * i + 2] = points[2 * i];
        }
        float[] drawn = fit(flat, 3, 4, 1).sample(100, 1);
        for (int i = 0; i < 100; i++) {
            assertThat(drawn[3 * i + 1]).isCloseTo(7, within(0.1f));
            assertThat(drawn[3 * i + 2]).isCloseTo(drawn[3 * i], within(0.1f));
        }
    }

    @Test
    void thereAreNoMoreComponentsThanDistinctPoints() {
        float[] two = {1, 1, 1, 1, 5, 5, 1, 1, 5, 5};
        GaussianMixture fitted = fit(two, 2, 4, 1);
        assertThat(fitted.components()).isEqualTo(2);
        assertThat(Arrays.stream(fitted.weights()).sorted().toArray()).containsExactly(new double[]{0.4, 0.6},
                within(1e-6));
    }

    @Test
    void aSinglePointIsFittedAndSampled() {
        float[] drawn = fit(new float[]{3, -4}, 2, 2, 1).sample(1, 1);
        assertThat(drawn).containsExactly(new float[]{3, -4}, within(1e-3f));
    }

    @Test
    void anOutlierDoesNotGetADegenerateComponent() {
        float[] withOutlier = Arrays.copyOf(points, points.length + 2);
        withOutlier[points.length] = 1_000;
        withOutlier[points.length + 1] = 1_000;
        GaussianMixture fitted = fit(withOutlier, 2, 4, 1);
        int outlier = nearest(fitted, new double[]{1_000, 1_000});
        assertThat(fitted.cholesky()[outlier][0][0]).isGreaterThan(0.1);
        assertThat(fitted.logDensities(withOutlier)).doesNotContain(Double.NaN);
    }

    @Test
    void nanEndsTheFit() {
        MixtureFit fit = new MixtureFit(new float[]{1, Float.NaN, 2, 3}, 1, 2, 1);
        assertThat(fit.advance()).isFalse();
    }

    @Test
    void refusesNoPoints() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MixtureFit(new float[0], 2, 1, 1));
    }

    private static GaussianMixture fit(float[] points, int dimensions, int components, long seed) {
        MixtureFit fit = new MixtureFit(points, dimensions, components, seed);
        boolean more = true;
        while (more) {
            more = fit.advance();
        }
        return fit.result();
    }

    private double average(GaussianMixture mixture) {
        return Arrays.stream(mixture.logDensities(points)).average().orElseThrow();
    }

    private static int nearest(GaussianMixture mixture, double[] mean) {
        return IntStream.range(0, mixture.components()).boxed()
                .min((a, b) -> Double.compare(distance(mixture.means()[a], mean), distance(mixture.means()[b], mean)))
                .orElseThrow();
    }

    private static double distance(double[] left, double[] right) {
        return Math.hypot(left[0] - right[0], left[1] - right[1]);
    }

    private static double[][] covariance(double[][] lower) {
        double[][] covariance = new double[lower.length][lower.length];
        for (int row = 0; row < lower.length; row++) {
            for (int column = 0; column < lower.length; column++) {
                for (int i = 0; i < lower.length; i++) {
                    covariance[row][column] += lower[row][i] * lower[column][i];
                }
            }
        }
        return covariance;
    }
}

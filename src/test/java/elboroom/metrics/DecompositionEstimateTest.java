package elboroom.metrics;

import java.util.List;

import elboroom.domain.latent.Latents;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class DecompositionEstimateTest {

    private static final double LOG_2 = Math.log(2);

    @Test
    void theThreePartsAddUpToTheKlOfTheSameSamples() {
        Decomposition parts = estimate(Posteriors.any(4, 300, 1), 500);
        double sum = parts.mutualInformation().mean() + parts.totalCorrelation().mean() + parts.dimensionKl().mean();
        assertThat(sum).isCloseTo(parts.kl().mean(), within(1e-9));
    }

    @Test
    void theDimensionsAddUpToTheDimensionKl() {
        Decomposition parts = estimate(Posteriors.any(4, 300, 1), 500);
        double sum = parts.dimensionKls().stream().mapToDouble(MeanAndError::mean).sum();
        assertThat(parts.dimensionKls()).hasSize(4);
        assertThat(sum).isCloseTo(parts.dimensionKl().mean(), within(1e-9));
    }

    @Test
    void theSampledKlAgreesWithItsClosedFormWithinItsError() {
        Latents latents = Posteriors.any(5, 2_000, 2);
        Decomposition parts = estimate(latents, 2_000);
        double closed = 0;
        for (float kl : latents.klPerDimension()) {
            closed += kl;
        }
        assertThat(parts.closedFormKl()).isEqualTo(closed);
        assertThat(parts.kl().mean()).isCloseTo(closed, within(4 * parts.kl().standardError()));
        assertThat(parts.kl().standardError()).isLessThan(0.1);
    }

    @Test
    void posteriorsEqualToThePriorHaveZeroInEveryPart() {
        Decomposition parts = estimate(Posteriors.of(1, new double[50][3]), 100);
        double[] all = {parts.mutualInformation().mean(), parts.totalCorrelation().mean(), parts.dimensionKl().mean(),
                parts.kl().mean(), parts.closedFormKl()};
        assertThat(all).containsExactly(new double[5], within(1e-9));
    }

    @Test
    void mutualInformationOfDistantPosteriorsIsLogN() {
        Latents latents = Posteriors.of(0.01, new double[]{-5}, new double[]{0}, new double[]{5}, new double[]{10});
        Decomposition parts = estimate(latents, 100);
        assertThat(parts.mutualInformation().mean()).isCloseTo(Math.log(4), within(1e-9));
    }

    @Test
    void mutualInformationOfTwoPosteriorsAgreesWithNumericalIntegration() {
        MeanAndError information = estimate(Posteriors.of(1, new double[]{-1}, new double[]{1}), 20_000)
                .mutualInformation();
        assertThat(information.mean()).isCloseTo(informationOfPlusMinusOne(), within(4 * information.standardError()));
    }

    /// ∫ N(z; 1, 1) log(2 / (1 + exp(−2 z))) dz.
    private static double informationOfPlusMinusOne() {
        double step = 1e-3;
        double sum = 0;
        for (double z = -9; z < 11; z += step) {
            double density = Math.exp(-0.5 * (z - 1) * (z - 1)) / Math.sqrt(2 * Math.PI);
            sum += density * (LOG_2 - Math.log1p(Math.exp(-2 * z))) * step;
        }
        return sum;
    }

    /// For N examples, the aggregate q_N differs from its limit q by KL(q_N ‖ q), in expectation at most log(1 + (r −
    /// 1) / N), where r = ∫ E[q(z|x)²] / q(z) dz; for Gaussian means and posteriors of variance s² in L dimensions with
    /// aggregate N(0, I) this is s^(−2 L). The mutual information is too low by the same amount.
    @Test
    void mutualInformationOfAGaussianChannelIsItsClosedFormUpToFiniteSampleBias() {
        int examples = 3_000;
        double variance = 0.2;
        Decomposition parts = estimate(Posteriors.drawn(identity(2), variance, examples, 4), 1_500);
        MeanAndError information = parts.mutualInformation();
        double closed = -Math.log(variance);
        double tolerance = 4 * error(information, examples);
        assertThat(information.mean()).isBetween(closed - tolerance - bias(1 / (variance * variance), examples),
                closed + tolerance);
    }

    @Test
    void aProductOfMixturesHasNoTotalCorrelation() {
        double[][] grid = new double[900][];
        for (int i = 0; i < grid.length; i++) {
            int row = i / 30;
            grid[i] = new double[]{-1.5 + 0.1 * (i % 30), Math.sin(0.3 * row)};
        }
        Decomposition parts = estimate(Posteriors.of(0.1, grid), 500);
        assertThat(parts.totalCorrelation().mean()).isCloseTo(0, within(1e-6));
        assertThat(parts.mutualInformation().mean()).isGreaterThan(1);
    }

    @Test
    void totalCorrelationOfAFactorisedGaussianIsZeroUpToErrorAndFiniteSampleBias() {
        assertTotalCorrelation(identity(3), 0.3, 0);
    }

    @Test
    void totalCorrelationOfACorrelatedGaussianIsItsClosedForm() {
        assertTotalCorrelation(new double[][]{{1, 0.8}, {0.8, 1}}, 0.1, -0.5 * Math.log(1 - 0.64));
    }

    @Test
    void totalCorrelationOfThreeDimensionsOfUnequalVarianceIsItsClosedForm() {
        // Standard deviations 1, 2 and 0.5; all correlations 0.5, whose matrix has the determinant 0.5.
        double[][] covariance = {{1, 1, 0.25}, {1, 4, 0.5}, {0.25, 0.5, 0.25}};
        assertTotalCorrelation(covariance, 0.12, -0.5 * Math.log(0.5));
    }

    /// As above, the joint density is overestimated by at most log(1 + (r − 1) / N), with r = det C / s^(2 L), and each
    /// marginal by at most log(1 + (r_j − 1) / N), with r_j = C_jj / s². To first order the remaining error is sampling
    /// noise of samples and examples.
    private static void assertTotalCorrelation(double[][] covariance, double variance, double expected) {
        int examples = 4_000;
        Decomposition parts = estimate(Posteriors.drawn(covariance, variance, examples, 6), 1_500);
        double tolerance = 4 * error(parts.totalCorrelation(), examples);
        double determinant = 1;
        double marginalBias = 0;
        double[][] lower = Gaussian.of(new double[covariance.length], covariance).cholesky();
        for (int d = 0; d < covariance.length; d++) {
            determinant *= lower[d][d] * lower[d][d];
            marginalBias += bias(covariance[d][d] / variance, examples);
        }
        double jointBias = bias(determinant / Math.pow(variance, covariance.length), examples);
        assertThat(jointBias).isLessThan(0.1);
        assertThat(parts.totalCorrelation().mean()).isBetween(expected - tolerance - marginalBias,
                expected + tolerance + jointBias);
    }

    private static double bias(double ratio, int examples) {
        return Math.log1p((ratio - 1) / examples);
    }

    /// Returns the sampling error of the samples and, if they cover only part of the examples, of the examples.
    private static double error(MeanAndError figure, int examples) {
        return figure.standardError() * Math.sqrt(1 + (double) figure.count() / examples);
    }

    @Test
    void oneDimensionHasNoTotalCorrelation() {
        assertThat(estimate(Posteriors.any(1, 100, 3), 200).totalCorrelation())
                .isEqualTo(new MeanAndError(0, 0, 200));
    }

    @Test
    void thePartsAreNotDefinedForOneExample() {
        Decomposition parts = estimate(Posteriors.any(2, 1, 3), 1);
        assertThat(List.of(parts.mutualInformation(), parts.totalCorrelation(), parts.dimensionKl()))
                .extracting(MeanAndError::mean).containsOnly(Double.NaN);
        assertThat(parts.kl().mean()).isFinite();
    }

    @Test
    void narrowAndWidePosteriorsGiveFiniteNumbers() {
        Latents latents = new Latents(2, new float[]{0, 1, -2, 3, 1e4f, 0}, new float[]{-60, 8, 0, -30, 10, -80},
                new int[3]);
        Decomposition parts = estimate(latents, 30);
        assertThat(parts.mutualInformation().mean()).isBetween(0.0, Math.log(3) + 1e-9);
        assertThat(parts.totalCorrelation().mean()).isFinite();
        assertThat(parts.kl().mean()).isFinite();
    }

    @Test
    void resultsDependOnTheSeed() {
        Latents latents = Posteriors.any(2, 100, 5);
        assertThat(estimate(latents, 50, 1)).isEqualTo(estimate(latents, 50, 1));
        assertThat(estimate(latents, 50, 1)).isNotEqualTo(estimate(latents, 50, 2));
    }

    @Test
    void samplesOneAtATimeAlsoBeyondTheNumberOfExamples() {
        DecompositionEstimate estimate = new DecompositionEstimate(Posteriors.any(2, 2, 5), 3, 1);
        assertThat(estimate.advance()).isTrue();
        assertThat(estimate.advance()).isTrue();
        assertThat(estimate.done()).isEqualTo(2);
        assertThat(estimate.advance()).isFalse();
        assertThat(estimate.samples()).isEqualTo(3);
        assertThat(estimate.result().samples()).isEqualTo(3);
        assertThat(estimate.result().examples()).isEqualTo(2);
        assertThat(estimate.result().kl().count()).isEqualTo(3);
    }

    @Test
    void drawsOneSamplePerExampleAndAtMostTwoThousandByDefault() {
        assertThat(new DecompositionEstimate(Posteriors.any(1, 30, 1), 1).samples()).isEqualTo(30);
        assertThat(new DecompositionEstimate(Posteriors.any(1, 2_500, 1), 1).samples()).isEqualTo(2_000);
    }

    @Test
    void refusesNoExamplesAndNoSamples() {
        Latents none = new Latents(2, new float[0], new float[0], new int[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> new DecompositionEstimate(none, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecompositionEstimate(Posteriors.any(2, 3, 1), 0, 1));
    }

    private static double[][] identity(int dimensions) {
        double[][] identity = new double[dimensions][dimensions];
        for (int d = 0; d < dimensions; d++) {
            identity[d][d] = 1;
        }
        return identity;
    }

    private static Decomposition estimate(Latents latents, int samples) {
        return estimate(latents, samples, 7);
    }

    private static Decomposition estimate(Latents latents, int samples, long seed) {
        DecompositionEstimate estimate = new DecompositionEstimate(latents, samples, seed);
        while (estimate.advance()) {
            assertThat(estimate.done()).isLessThan(samples);
        }
        return estimate.result();
    }
}

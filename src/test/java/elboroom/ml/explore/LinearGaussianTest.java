package elboroom.ml.explore;

import elboroom.data.Split;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.MeanAndError;
import elboroom.ml.EngineTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the bound and log p(x) with their exact values. Tolerances are derived: five standard errors of the
/// estimate given the examples, plus its bias.
@EngineTest
class LinearGaussianTest {

    private static final LinearGaussian EXACT = new LinearGaussian(1, 0);
    private static final LinearGaussian IMPERFECT = new LinearGaussian(1.5, 0.25);
    /// Rounding error of a sum of 32-bit logarithms.
    private static final double ROUNDING = 1e-4;

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 1000, 1001})
    void withTheExactPosteriorEverySampleGivesLogPOfXItself(int samples) {
        Split split = LinearGaussian.examples(10, 0);
        assertThat(likelihood(EXACT, split, samples).mean()).isCloseTo(EXACT.negativeLog(split), within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"500, 60", "1000, 60", "5000, 10"})
    void withAnotherPosteriorLogPOfXIsEstimatedWithinItsSamplingError(int samples, int examples) {
        Split split = LinearGaussian.examples(examples, 0);
        double variance = IMPERFECT.weightVariance() / samples;
        assertThat(likelihood(IMPERFECT, split, samples).mean()).isCloseTo(IMPERFECT.negativeLog(split),
                within(5 * Math.sqrt(variance / examples) + variance + ROUNDING));
    }

    @Test
    void moreSamplesTightenTheEstimateOfLogPOfX() {
        Split split = LinearGaussian.examples(2000, 0);
        double exact = IMPERFECT.negativeLog(split);
        assertThat(likelihood(IMPERFECT, split, 1).mean() - exact).isGreaterThan(0.3);
        assertThat(likelihood(IMPERFECT, split, 8).mean() - exact).isBetween(0.01, 0.1);
        assertThat(likelihood(IMPERFECT, split, 64).mean() - exact).isBetween(-0.01, 0.02);
    }

    @Test
    void logPOfXOfVeryUnlikelyExamplesIsFinite() {
        Split split = LinearGaussian.examples(6, 40);
        double exact = EXACT.negativeLog(split);
        assertThat(exact).isGreaterThan(2000);
        assertThat(likelihood(EXACT, split, 700).mean()).isCloseTo(exact, within(1e-5 * exact));
    }

    /// Datasets are often sorted: here the second half is much less likely than the first.
    @Test
    void someExamplesOfASortedSplitAreDrawnAtRandom() {
        Split sorted = LinearGaussian.sorted(2000, 3);
        MeanAndError some = run(EXACT.snapshot(FamilySpec.of(Family.VAE)), sorted, 1, 300).negative();
        assertThat(some.count()).isEqualTo(300);
        assertThat(some.mean()).isCloseTo(EXACT.negativeLog(sorted), within(4 * some.standardError()));
        assertThat(
                EXACT.negativeLog(LinearGaussian.sorted(300, 3)) - EXACT.negativeLog(LinearGaussian.examples(150, 0)))
                .as("what the halves differ by").isGreaterThan(10 * some.standardError());
    }

    @Test
    void theSameSeedDrawsTheSameExamples() {
        Split split = LinearGaussian.examples(30, 0);
        Snapshot snapshot = EXACT.snapshot(FamilySpec.of(Family.VAE));
        assertThat(run(snapshot, split, 3, 7)).isEqualTo(run(snapshot, split, 3, 7));
    }

    @Test
    void aSingleExampleHasNoStandardError() {
        MeanAndError one = likelihood(EXACT, LinearGaussian.examples(1, 0), 3);
        assertThat(one.mean()).isFinite();
        assertThat(one.standardError()).isNaN();
    }

    @Test
    void withTheExactPosteriorTheBoundIsLogPOfX() {
        Split split = LinearGaussian.examples(1000, 0);
        assertThat(EXACT.bound(split)).isCloseTo(EXACT.negativeLog(split), within(1e-9));
        assertThat(bound(EXACT, FamilySpec.of(Family.VAE), split)).isCloseTo(EXACT.negativeLog(split),
                within(5 * EXACT.boundError(split) + ROUNDING));
    }

    @Test
    void withAnotherPosteriorTheNegativeBoundIsHigher() {
        Split split = LinearGaussian.examples(1000, 0);
        double error = 5 * IMPERFECT.boundError(split) + ROUNDING;
        double measured = bound(IMPERFECT, FamilySpec.of(Family.VAE), split);
        assertThat(measured).isCloseTo(IMPERFECT.bound(split), within(error));
        assertThat(measured).isGreaterThan(IMPERFECT.negativeLog(split) + error);
    }

    @Test
    void theImportanceWeightedBoundLiesBetweenAndTightensWithItsSamples() {
        Split split = LinearGaussian.examples(2000, 0);
        double one = importanceWeighted(split, 1);
        double eight = importanceWeighted(split, 8);
        double many = importanceWeighted(split, 64);
        double exact = IMPERFECT.negativeLog(split);
        assertThat(one).isCloseTo(IMPERFECT.bound(split), within(0.2));
        assertThat(eight).isLessThan(one - 0.2);
        assertThat(many).isLessThan(eight).isBetween(exact - 0.01, exact + 0.02);
    }

    private static double importanceWeighted(Split split, int samples) {
        return bound(IMPERFECT, FamilySpec.of(Family.IWAE).with("samples", Integer.toString(samples)), split);
    }

    @Test
    void metricsCoverAllExamplesAndTheBoundIsTheSumOfItsParts() {
        EvaluationReport report = measure(IMPERFECT.snapshot(FamilySpec.of(Family.VAE)),
                LinearGaussian.examples(300, 0), 0);
        MeanAndError bound = requireNonNull(report.bound());
        assertThat(bound.count()).isEqualTo(300);
        assertThat(bound.mean())
                .isCloseTo(report.reconstruction().mean() + requireNonNull(report.kl()).mean(), within(1e-9));
        assertThat(report.likelihood()).isNull();
        assertThat(report.bitsPerDimension()).isNaN();
    }

    private static MeanAndError likelihood(LinearGaussian model, Split split, int samples) {
        return run(model.snapshot(FamilySpec.of(Family.VAE)), split, samples, Integer.MAX_VALUE).negative();
    }

    private static EvaluationReport.LogLikelihood run(Snapshot snapshot, Split split, int samples, int limit) {
        try (Explorer explorer = new Explorer(snapshot)) {
            LikelihoodEstimate estimate = new LikelihoodEstimate(explorer, split, limit, samples, 3);
            boolean more = true;
            while (more) {
                more = estimate.advance();
            }
            assertThat(estimate.part()).isEqualTo(1);
            return estimate.result();
        }
    }

    private static double bound(LinearGaussian model, FamilySpec family, Split split) {
        return requireNonNull(measure(model.snapshot(family), split, 0).bound()).mean();
    }

    private static EvaluationReport measure(Snapshot snapshot, Split split, int samples) {
        try (Explorer explorer = new Explorer(snapshot)) {
            Measurement measurement = new Measurement(explorer, split, samples, 100, 3);
            boolean more = true;
            while (more) {
                more = measurement.advance();
            }
            return measurement.result();
        }
    }
}

package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;

import elboroom.data.Dataset;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Scale;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.ml.EngineTest;
import elboroom.ml.objective.PixelLikelihood;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// A Gaussian sigma that starts at the residual of the first batch, and one that stays at the optimum.
@EngineTest
class SigmaFromDataTest {

    private static final Dataset BARS = TinyData.bars(8, 320, 100);
    private static final int PIXELS = 64;
    private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

    /// If sigma² equals the mean squared error, squares / 2 sigma² is ½ per pixel on average.
    @ParameterizedTest
    @EnumSource(value = Scale.class, names = {"LEARNED", "OPTIMAL"})
    void startsAtTheResidualOfTheFirstBatch(Scale scale) {
        List<Double> reconstructions = new ArrayList<>();
        double first;
        try (TrainingLoop loop = new TrainingLoop(run(Likelihood.Gaussian.fromData(scale), 1), BARS,
                event -> note(event, reconstructions))) {
            first = logSigma(loop.snapshot());
            loop.advance();
        }
        assertThat(Math.exp(first)).isBetween(0.1, 0.9);
        assertThat(reconstructions.getFirst()).isCloseTo(0.5 + first + HALF_LOG_2PI, within(1e-5));
    }

    @Test
    void perPixelSigmasStartAtTheSharedOne() {
        List<Double> learned = new ArrayList<>();
        List<Double> perPixel = new ArrayList<>();
        firstStep(Likelihood.Gaussian.fromData(Scale.LEARNED), learned);
        firstStep(Likelihood.Gaussian.fromData(Scale.PER_PIXEL), perPixel);
        assertThat(perPixel.getFirst()).isCloseTo(learned.getFirst(), within(0.3));
    }

    @Test
    void aGivenInitialSigmaIsKept() {
        try (TrainingLoop loop = new TrainingLoop(run(new Likelihood.Gaussian(0.37, Scale.LEARNED), 1), BARS,
                _ -> {})) {
            assertThat(Math.exp(logSigma(loop.snapshot()))).isCloseTo(0.37, within(1e-6));
        }
    }

    @Test
    void theOptimumIsAMovingAverageOfTheMeanSquaredError() {
        List<Double> reconstructions = new ArrayList<>();
        try (TrainingLoop loop = new TrainingLoop(run(Likelihood.Gaussian.fromData(Scale.OPTIMAL), 1), BARS,
                event -> note(event, reconstructions))) {
            double variance = Math.exp(2 * logSigma(loop.snapshot()));
            for (int step = 0; step < 10; step++) {
                loop.advance();
                double error = 2 * variance * (reconstructions.get(step) - 0.5 * Math.log(variance) - HALF_LOG_2PI);
                variance = 0.9 * variance + 0.1 * error;
                assertThat(Math.exp(2 * logSigma(loop.snapshot()))).isCloseTo(variance, within(1e-4 * variance));
            }
        }
    }

    /// At the optimum squares / 2 sigma² is ½ per pixel, so sigma follows from the reconstruction term.
    @Test
    void theOptimumFollowsTheErrorWhileItFalls() {
        List<Double> reconstructions = new ArrayList<>();
        double first;
        double last;
        try (TrainingLoop loop = new TrainingLoop(run(Likelihood.Gaussian.fromData(Scale.OPTIMAL), 60), BARS,
                event -> note(event, reconstructions))) {
            first = logSigma(loop.snapshot());
            for (boolean more = true; more;) {
                more = loop.advance();
            }
            last = logSigma(loop.snapshot());
        }
        assertThat(last).isLessThan(first - 0.5);
        assertThat(reconstructions.getLast()).isCloseTo(0.5 + last + HALF_LOG_2PI, within(0.3));
    }

    private static void firstStep(Likelihood likelihood, List<Double> reconstructions) {
        try (TrainingLoop loop = new TrainingLoop(run(likelihood, 1), BARS, event -> note(event, reconstructions))) {
            loop.advance();
        }
    }

    /// Records −log p(x|z) per pixel.
    private static void note(TrainingEvent event, List<Double> reconstructions) {
        if (event instanceof TrainingEvent.Stepped(var metrics)) {
            reconstructions.add(metrics.train().reconstruction() / PIXELS);
        }
    }

    private static double logSigma(Snapshot snapshot) {
        return requireNonNull(snapshot.weights().get(PixelLikelihood.LOG_SIGMA)).values()[0];
    }

    private static RunSpec run(Likelihood likelihood, int epochs) {
        ModelSpec plain = Runs.mlp(BARS, 2, 1).model();
        return Runs.run(new ModelSpec(plain.shape(), plain.architecture(), plain.hidden(), 2, likelihood),
                new OptimizerSpec(1e-2, 32, epochs));
    }
}

package elboroom.ml.explore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.metrics.Decomposition;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.EvaluationReport;
import elboroom.ml.EngineTest;
import elboroom.ml.family.Models;
import elboroom.ml.model.Parameter;
import elboroom.ml.train.TrainingLoop;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// All metrics of a small trained model are consistent with each other.
@EngineTest
class MeasurementTest {

    private static final Dataset BARS = TinyData.bars(8, 200, 400);

    @Test
    void theThreePartsOfTheKlAddUpToItWithinTheirSamplingError() {
        EvaluationReport report = measured();
        Decomposition parts = requireNonNull(report.decomposition());
        double sum = parts.mutualInformation().mean() + parts.totalCorrelation().mean() + parts.dimensionKl().mean();
        assertThat(sum).isCloseTo(parts.kl().mean(), within(1e-9));
        assertThat(sum).isCloseTo(requireNonNull(report.kl()).mean(), within(5 * parts.kl().standardError()));
        assertThat(parts.closedFormKl()).isCloseTo(requireNonNull(report.kl()).mean(), within(1e-3));
        assertThat(parts.mutualInformation().mean()).isBetween(0.1, Math.log(parts.examples()));
    }

    @Test
    void theKlOfTheDimensionsAddsUpToTheKl() {
        EvaluationReport report = measured();
        assertThat(report.dimensions()).hasSize(3);
        assertThat(report.dimensions().stream().mapToDouble(DimensionFigures::kl).sum())
                .isCloseTo(requireNonNull(report.kl()).mean(), within(1e-9));
    }

    @Test
    void logPOfXIsNoWorseThanTheBound() {
        EvaluationReport report = measured();
        double bound = requireNonNull(report.bound()).mean();
        assertThat(requireNonNull(report.likelihood()).negative().mean()).isLessThan(bound);
    }

    /// A model whose weights are all 0 decodes everything to grey, so the error depends only on the target.
    @ParameterizedTest
    @EnumSource(Likelihood.Binarization.class)
    void imageErrorUsesGreyLevelsForEveryBinarisation(Likelihood.Binarization binarization) {
        Dataset data = TinyData.noise(new ImageShape(1, 4, 4), 10, 130);
        ModelSpec model = new ModelSpec(data.summary().shape(), Architecture.MLP, List.of(), 2,
                new Likelihood.Bernoulli(binarization));
        Map<String, Tensor> zeros = Models.of(model).parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::zeros));
        EvaluationReport report = measured(new Snapshot(model, 0, 0, zeros), data.heldOut());
        assertThat(report.error().meanSquaredError()).isCloseTo(fromGrey(data.heldOut()), within(1e-6));
        assertThat(report.error().squared().count()).isEqualTo(130);
    }

    private static double fromGrey(Split split) {
        float[] pixels = new float[split.shape().size()];
        double sum = 0;
        for (int i = 0; i < split.size(); i++) {
            split.copy(i, pixels, 0);
            for (float pixel : pixels) {
                sum += (pixel - 0.5) * (pixel - 0.5);
            }
        }
        return sum / split.size() / pixels.length;
    }

    private static EvaluationReport measured() {
        return measured(trained(), BARS.heldOut());
    }

    private static EvaluationReport measured(Snapshot snapshot, Split split) {
        try (Explorer explorer = new Explorer(snapshot)) {
            Measurement measurement = new Measurement(explorer, split, 50, 400, 7);
            double part = 0;
            boolean more = true;
            while (more) {
                more = measurement.advance();
                assertThat(measurement.part()).isBetween(part, 1.0);
                part = measurement.part();
            }
            return measurement.result();
        }
    }

    private static Snapshot trained() {
        AtomicReference<Snapshot> newest = new AtomicReference<>();
        try (TrainingLoop loop = new TrainingLoop(
                Runs.run(Runs.mlp(BARS, 3, 1).model(), new OptimizerSpec(1e-2, 32, 10)), BARS, event -> {
                    if (event instanceof TrainingEvent.SnapshotTaken taken) {
                        newest.set(taken.snapshot());
                    }
                })) {
            boolean more = true;
            while (more) {
                more = loop.advance();
            }
        }
        return requireNonNull(newest.get());
    }
}

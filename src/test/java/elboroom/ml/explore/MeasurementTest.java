package elboroom.ml.explore;

import java.util.concurrent.atomic.AtomicReference;

import elboroom.data.Dataset;
import elboroom.domain.OptimizerSpec;
import elboroom.domain.Snapshot;
import elboroom.domain.TrainingEvent;
import elboroom.metrics.Decomposition;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.Numbers;
import elboroom.ml.EngineTest;
import elboroom.ml.train.TrainingLoop;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Everything that is measured of a small trained model belongs together.
@EngineTest
class MeasurementTest {

    private static final Dataset BARS = TinyData.bars(8, 200, 400);

    @Test
    void theThreePartsOfTheKlAddUpToItWithinTheirSamplingError() {
        Numbers numbers = measured();
        Decomposition parts = requireNonNull(numbers.decomposition());
        double sum = parts.mutualInformation().mean() + parts.totalCorrelation().mean() + parts.dimensionKl().mean();
        assertThat(sum).isCloseTo(parts.kl().mean(), within(1e-9));
        assertThat(sum).isCloseTo(requireNonNull(numbers.kl()).mean(), within(5 * parts.kl().standardError()));
        assertThat(parts.closedFormKl()).isCloseTo(requireNonNull(numbers.kl()).mean(), within(1e-3));
        assertThat(parts.mutualInformation().mean()).isBetween(0.1, Math.log(parts.examples()));
    }

    @Test
    void theKlOfTheDimensionsAddsUpToTheKl() {
        Numbers numbers = measured();
        assertThat(numbers.dimensions()).hasSize(3);
        assertThat(numbers.dimensions().stream().mapToDouble(DimensionFigures::kl).sum())
                .isCloseTo(requireNonNull(numbers.kl()).mean(), within(1e-9));
    }

    @Test
    void logPOfXIsNoWorseThanTheBound() {
        Numbers numbers = measured();
        double bound = requireNonNull(numbers.bound()).mean();
        assertThat(requireNonNull(numbers.likelihood()).negative().mean()).isLessThan(bound);
    }

    private static Numbers measured() {
        try (Explorer explorer = new Explorer(trained())) {
            Measurement measurement = new Measurement(explorer, BARS.heldOut(), 50, 400, 7);
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

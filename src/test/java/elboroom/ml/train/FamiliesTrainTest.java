package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import elboroom.data.Dataset;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.TrainingEvent;
import elboroom.ml.EngineTest;
import elboroom.ml.explore.Explorer;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Short training runs of families whose loss is more than the bound.
@EngineTest
class FamiliesTrainTest {

    private static final Dataset BARS = TinyData.bars(8, 200, 60);

    static List<FamilySpec> families() {
        return List.of(FamilySpec.of(Family.AE), FamilySpec.of(Family.RAE).with("decoder-decay", "0.01"),
                FamilySpec.of(Family.SPARSE_AE), FamilySpec.of(Family.DAE), FamilySpec.of(Family.CONTRACTIVE_AE),
                FamilySpec.of(Family.BETA_TCVAE),
                FamilySpec.of(Family.BETA_TCVAE).with("sampling", "stratified"), FamilySpec.of(Family.FACTOR_VAE),
                FamilySpec.of(Family.DIP_VAE), FamilySpec.of(Family.DIP_VAE).with("type", "ii"),
                FamilySpec.of(Family.INFO_VAE),
                FamilySpec.of(Family.INFO_VAE).with("alpha", "1").with("kernel", "imq"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void learns(FamilySpec family) {
        List<Evaluation> evaluations = train(family, 15).stream()
                .filter(TrainingEvent.Evaluated.class::isInstance)
                .map(event -> ((TrainingEvent.Evaluated) event).evaluation()).toList();
        assertThat(evaluations).hasSize(15).allMatch(evaluation -> evaluation.heldOut().finite());
        assertThat(evaluations.getLast().heldOut().loss()).isLessThan(0.95 * evaluations.getFirst().heldOut().loss());
    }

    @Test
    void aContractiveAutoencoderHasASmallerJacobianThanAPlainOne() {
        double plain = squaredJacobian(1e-6);
        assertThat(plain).isPositive();
        assertThat(squaredJacobian(1)).isPositive().isLessThan(0.2 * plain);
    }

    /// ‖∂f/∂x‖² of held-out examples after training with a weight.
    private static double squaredJacobian(double lambda) {
        FamilySpec family = FamilySpec.of(Family.CONTRACTIVE_AE).with("lambda", Double.toString(lambda));
        List<TrainingEvent> events = train(family, 15);
        Evaluation last = events.stream().filter(TrainingEvent.Evaluated.class::isInstance)
                .map(event -> ((TrainingEvent.Evaluated) event).evaluation()).reduce((_, later) -> later).orElseThrow();
        return last.heldOut().extra() / lambda;
    }

    @Test
    void aDensityIsFittedBeforeTheEpochsSnapshotIsTaken() {
        List<Snapshot> snapshots = train(FamilySpec.of(Family.RAE).with("density", "mixture"), 1).stream()
                .filter(TrainingEvent.SnapshotTaken.class::isInstance)
                .map(event -> ((TrainingEvent.SnapshotTaken) event).snapshot()).toList();
        assertThat(shares(snapshots.getFirst())).containsOnly(0);
        assertThat(snapshots.getLast().epoch()).isEqualTo(1);
        assertThat(shares(snapshots.getLast())).hasSize(10);
        assertThat(shares(snapshots.getLast())[0]).isPositive();
        try (Explorer explorer = new Explorer(snapshots.getLast())) {
            List<LatentPoint> points = explorer.sample(5, 3, -1);
            assertThat(points).hasSize(5).doesNotHaveDuplicates().isEqualTo(explorer.sample(5, 3, -1))
                    .allMatch(point -> point.dimensions() == 2);
        }
    }

    private static float[] shares(Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.weights().get("density.weight")).values();
    }

    private static List<TrainingEvent> train(FamilySpec family, int epochs) {
        RunSpec run = Runs.run(Runs.mlp(BARS, 2, 1).model().with(family), new OptimizerSpec(1e-2, 32, epochs));
        List<TrainingEvent> events = new ArrayList<>();
        try (TrainingLoop loop = new TrainingLoop(run, BARS, events::add)) {
            while (loop.advance()) {
                assertThat(loop.step()).isNotNegative();
            }
        }
        return events;
    }
}

package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import elboroom.data.Dataset;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.ml.EngineTest;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
class TrainingLoopTest {

    private static final Dataset BARS = TinyData.bars(8, 200, 60);

    private final List<TrainingEvent> events = new ArrayList<>();

    @Test
    void learns() {
        train(Runs.run(Runs.mlp(BARS, 2, 1).model(), new OptimizerSpec(1e-2, 32, 30)));
        List<Evaluation> evaluations = evaluations();
        assertThat(evaluations).hasSize(30);
        assertThat(evaluations.getLast().heldOut().loss()).isLessThan(0.75 * evaluations.getFirst().heldOut().loss());
    }

    @Test
    void reportsAllEventsInOrder() {
        train(Runs.mlp(BARS, 2, 2));
        assertThat(events.getFirst()).isInstanceOfSatisfying(TrainingEvent.Started.class,
                started -> assertThat(started.totalSteps()).isEqualTo(14));
        assertThat(snapshots()).extracting(Snapshot::step).containsExactly(0L, 1L, 2L, 5L, 7L, 10L, 14L);
        assertThat(snapshots()).extracting(Snapshot::epoch).containsExactly(0, 0, 0, 0, 1, 1, 2);
        assertThat(steps()).extracting(StepMetrics::step).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 14L);
        assertThat(events.getLast()).isEqualTo(new TrainingEvent.Finished(14, Ending.COMPLETED));
    }

    @Test
    void everyExampleOfAnEpochCountsOnce() {
        train(Runs.mlp(BARS, 2, 1));
        assertThat(steps().stream().mapToLong(metrics -> metrics.train().examples()).sum()).isEqualTo(200);
        assertThat(evaluations().getFirst().train().examples()).isEqualTo(200);
        assertThat(evaluations().getFirst().heldOut().examples()).isEqualTo(60);
    }

    @Test
    void theSameSeedGivesTheSameLosses() {
        train(Runs.mlp(BARS, 3, 2));
        List<Double> first = steps().stream().map(metrics -> metrics.train().loss()).toList();
        events.clear();
        train(Runs.mlp(BARS, 3, 2));
        assertThat(steps()).extracting(metrics -> metrics.train().loss()).containsExactlyElementsOf(first);
    }

    @Test
    void anotherSeedGivesOtherLosses() {
        RunSpec run = Runs.mlp(BARS, 3, 1);
        train(run);
        double first = evaluations().getFirst().heldOut().loss();
        events.clear();
        train(new RunSpec(run.name(), run.data(), run.model(), run.optimizer(), run.seed() + 1));
        assertThat(evaluations().getFirst().heldOut().loss()).isNotEqualTo(first);
    }

    @Test
    void aChangedBetaAppliesFromTheNextStepOn() {
        RunSpec plain = Runs.mlp(BARS, 2, 1);
        RunSpec run = plain.with(plain.model().with(FamilySpec.of(Family.BETA_VAE).with("beta", "1")));
        try (TrainingLoop loop = new TrainingLoop(run, BARS, events::add)) {
            loop.advance();
            loop.set("beta", 4);
            loop.advance();
        }
        assertThat(steps()).extracting(metrics -> metrics.train().beta()).containsExactly(1.0, 4.0);
        assertThat(steps().getLast().train().loss())
                .isEqualTo(steps().getLast().train().reconstruction() + 4 * steps().getLast().train().kl());
    }

    @Test
    void anExcessiveKlWeightRaisesTheCollapseAlarmOnceAndTrainingContinues() {
        RunSpec plain = Runs.run(Runs.mlp(BARS, 2, 1).model(), new OptimizerSpec(1e-2, 32, 45));
        train(plain.with(plain.model().with(FamilySpec.ofBeta(1000))));
        assertThat(events(TrainingEvent.Warned.class)).extracting(warned -> warned.problem().key())
                .containsExactly("problem.alarm.collapse");
        assertThat(events.getLast()).isEqualTo(new TrainingEvent.Finished(315, Ending.COMPLETED));
    }

    @Test
    void aModelThatLearnsRaisesNoAlarm() {
        train(Runs.run(Runs.mlp(BARS, 2, 1).model(), new OptimizerSpec(1e-2, 32, 45)));
        assertThat(events(TrainingEvent.Warned.class)).isEmpty();
    }

    @Test
    void snapshotsDoNotChangeDuringTraining() {
        try (TrainingLoop loop = new TrainingLoop(Runs.mlp(BARS, 2, 1), BARS, events::add)) {
            loop.advance();
            float[] before = values(loop.snapshot()).clone();
            Snapshot kept = loop.snapshot();
            loop.advance();
            assertThat(values(kept)).containsExactly(before);
            assertThat(values(loop.snapshot())).isNotEqualTo(before);
        }
    }

    @Test
    void stoppingSavesTheCurrentWeights() {
        try (TrainingLoop loop = new TrainingLoop(Runs.mlp(BARS, 2, 9), BARS, events::add)) {
            for (int i = 0; i < 4; i++) {
                loop.advance();
            }
            loop.stop();
            assertThat(loop.advance()).isFalse();
        }
        assertThat(snapshots().getLast().step()).isEqualTo(4);
        assertThat(events.getLast()).isEqualTo(new TrainingEvent.Finished(4, Ending.STOPPED));
    }

    @Test
    void aNonFiniteLossEndsTrainingAndKeepsTheLastGoodSnapshot() {
        ModelSpec model = new ModelSpec(BARS.summary().shape(), Architecture.MLP, List.of(16), 2,
                new Likelihood.Bernoulli());
        train(Runs.run(model, new OptimizerSpec(1e30, 32, 5)));
        assertThat(events.getLast()).isInstanceOfSatisfying(TrainingEvent.Diverged.class, diverged -> {
            assertThat(diverged.step()).isPositive();
            assertThat(diverged.lastGood()).isEqualTo(snapshots().getLast().step()).isZero();
        });
        assertThat(values(snapshots().getLast())).doesNotContain(Float.NaN);
    }

    @ParameterizedTest
    @CsvSource({"CONV, 28, 1", "CONV, 32, 3", "CONV, 64, 1", "CONV_TRANSPOSED, 28, 1", "CONV_TRANSPOSED, 32, 3",
            "CONV_TRANSPOSED, 64, 1"})
    void convolutionsTrainOnEverySize(Architecture architecture, int side, int channels) {
        ImageShape shape = new ImageShape(channels, side, side);
        ModelSpec model = new ModelSpec(shape, architecture, List.of(16), 3,
                new Likelihood.Gaussian(0.5, Likelihood.Scale.LEARNED));
        train(Runs.run(model, new OptimizerSpec(1e-3, 4, 2)));
        assertThat(evaluations()).hasSize(2).allSatisfy(evaluation -> {
            assertThat(evaluation.heldOut().finite()).isTrue();
            assertThat(evaluation.klPerDimension()).hasSize(3);
        });
    }

    @Test
    void deepAndShallowNetworksTrain() {
        for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(5), List.of(9, 7, 5))) {
            events.clear();
            train(Runs.run(new ModelSpec(BARS.summary().shape(), Architecture.MLP, hidden, 1,
                    new Likelihood.Gaussian(0.2, Likelihood.Scale.FIXED)), new OptimizerSpec(1e-3, 50, 1)));
            assertThat(evaluations().getFirst().heldOut().finite()).isTrue();
        }
    }

    private void train(RunSpec run) {
        Dataset data = run.model().shape().equals(BARS.summary().shape())
                ? BARS
                : TinyData.noise(run.model().shape(), 8, 4);
        try (TrainingLoop loop = new TrainingLoop(run, data, events::add)) {
            while (loop.advance()) {
                assertThat(loop.step()).isNotNegative();
            }
        }
    }

    private static float[] values(Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.weights().get("decoder.dense1.weight")).values();
    }

    private List<Snapshot> snapshots() {
        return events(TrainingEvent.SnapshotTaken.class).stream().map(TrainingEvent.SnapshotTaken::snapshot).toList();
    }

    private List<StepMetrics> steps() {
        return events(TrainingEvent.Stepped.class).stream().map(TrainingEvent.Stepped::metrics).toList();
    }

    private List<Evaluation> evaluations() {
        return events(TrainingEvent.Evaluated.class).stream().map(TrainingEvent.Evaluated::evaluation).toList();
    }

    private <E extends TrainingEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

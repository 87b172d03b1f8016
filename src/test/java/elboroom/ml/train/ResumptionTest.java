package elboroom.ml.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import elboroom.data.Dataset;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.OptimizerAndProgress;
import elboroom.domain.training.TrainingEvent;
import elboroom.ml.EngineTest;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// An interrupted and resumed run is bitwise identical to an uninterrupted one.
@EngineTest
class ResumptionTest {

    private static final Dataset BARS = TinyData.bars(8, 100, 600);
    private static final Dataset LARGE_BARS = TinyData.bars(28, 100, 60);

    /// The result of a run: weights, and every figure except speeds and times.
    private record Outcome(Map<String, List<Float>> weights, List<String> figures) {}

    @ParameterizedTest
    @EnumSource(Family.class)
    void aResumedRunEqualsAnUninterruptedOne(Family family) {
        RunSpec run = run(family, 3);
        Outcome whole = outcome(run, Integer.MAX_VALUE);
        // within an epoch, before its evaluation, during it, after it, and after an epoch
        for (int pieces : new int[]{2, 3, 4, 5, 6, 7, 9}) {
            assertThat(outcome(run, pieces)).as("after %d pieces", pieces).isEqualTo(whole);
        }
    }

    @Test
    void aResumedRunWithAnEstimatedPenaltyEqualsAnUninterruptedOne() {
        ModelSpec plain = run(Family.CONTRACTIVE_AE, 3).model();
        RunSpec run = Runs.run(new ModelSpec(plain.shape(), plain.architecture(), List.of(8, 6), plain.activation(), 2,
                plain.likelihood(), plain.family(), 0), new OptimizerSpec(1e-2, 40, 3));
        Outcome whole = outcome(run, Integer.MAX_VALUE);
        for (int pieces : new int[]{2, 5, 9}) {
            assertThat(outcome(run, pieces)).as("after %d pieces", pieces).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Architecture.class, names = "MLP", mode = EnumSource.Mode.EXCLUDE)
    void aResumedRunWithConvolutionsEqualsAnUninterruptedOne(Architecture architecture) {
        RunSpec run = Runs.run(new ModelSpec(LARGE_BARS.summary().shape(), architecture, List.of(), 2,
                new Likelihood.Bernoulli()), new OptimizerSpec(1e-3, 40, 3));
        Outcome whole = outcome(run, Integer.MAX_VALUE);
        for (int pieces : new int[]{2, 5}) {
            assertThat(outcome(run, pieces)).as("after %d pieces", pieces).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Likelihood.Scale.class, names = "FIXED", mode = EnumSource.Mode.EXCLUDE)
    void aResumedSigmaFromDataEqualsAnUninterruptedOne(Likelihood.Scale scale) {
        ModelSpec plain = Runs.mlp(BARS, 2, 1).model();
        RunSpec run = Runs.run(new ModelSpec(plain.shape(), plain.architecture(), plain.hidden(), 2,
                Likelihood.Gaussian.fromData(scale)), new OptimizerSpec(1e-2, 40, 3));
        Outcome whole = outcome(run, Integer.MAX_VALUE);
        for (int pieces : new int[]{1, 2, 4, 7}) {
            assertThat(outcome(run, pieces)).as("after %d pieces", pieces).isEqualTo(whole);
        }
    }

    @Test
    void anExtendedRunEqualsOneStartedWithMoreEpochs() {
        List<Checkpoint> kept = new ArrayList<>();
        train(run(Family.VAE, 2), null, event -> keep(event, kept), Integer.MAX_VALUE);
        List<String> figures = new ArrayList<>();
        Snapshot more = train(run(Family.VAE, 3), kept.getLast(), event -> note(event, figures), Integer.MAX_VALUE);
        assertThat(weights(more)).isEqualTo(outcome(run(Family.VAE, 3), Integer.MAX_VALUE).weights());
        assertThat(figures).hasSize(3 + 1); // one epoch
    }

    @Test
    void settingsChangedDuringTrainingAreKept() {
        RunSpec run = run(Family.BETA_VAE, 3);
        List<Checkpoint> kept = new ArrayList<>();
        try (TrainingLoop loop = new TrainingLoop(run, BARS, event -> keep(event, kept))) {
            loop.set("beta", 7);
            loop.setLearningRate(0.25);
            loop.advance();
            loop.stop();
        }
        OptimizerAndProgress continuation = kept.getLast().continuation().orElseThrow();
        assertThat(continuation.learningRate()).isEqualTo(0.25);
        assertThat(continuation.family().beta()).isEqualTo(7);
        List<String> figures = new ArrayList<>();
        train(run, kept.getLast(), event -> note(event, figures), 1);
        assertThat(figures.getFirst()).contains("beta=7.0");
    }

    @Test
    void withoutOptimizerStateStepsContinueAndAdamIsReset() {
        RunSpec run = run(Family.VAE, 2);
        List<Checkpoint> kept = new ArrayList<>();
        train(run, null, event -> keep(event, kept), Integer.MAX_VALUE);
        Checkpoint middle = kept.get(2);
        List<String> figures = new ArrayList<>();
        Snapshot end = train(run, new Checkpoint(middle.snapshot()), event -> note(event, figures), Integer.MAX_VALUE);
        assertThat(end.step()).isEqualTo(kept.getLast().step());
        assertThat(end.epoch()).isEqualTo(2);
        assertThat(weights(end)).isNotEqualTo(weights(kept.getLast().snapshot()));
        assertThat(figures).hasSize(4 + 2);
    }

    @Test
    void anotherFamilyInheritsTheNetworks() {
        RunSpec run = run(Family.VAE, 2);
        Snapshot parent = train(run, null, _ -> {}, Integer.MAX_VALUE);
        Snapshot child = train(run(Family.FACTOR_VAE, 4), new Checkpoint(parent), _ -> {}, 1);
        assertThat(child.step()).isEqualTo(parent.step() + 1);
        assertThat(child.weights().keySet()).containsAll(parent.weights().keySet()).hasSizeGreaterThan(
                parent.weights().size());
    }

    @Test
    void otherNetworksAreRefused() {
        Snapshot parent = train(run(Family.VAE, 1), null, _ -> {}, 1);
        RunSpec other = Runs.run(new ModelSpec(BARS.summary().shape(), Architecture.MLP, List.of(31), 2,
                run(Family.VAE, 1).model().likelihood()), new OptimizerSpec(1e-3, 32, 1));
        assertThatThrownBy(() -> train(other, new Checkpoint(parent), _ -> {}, 1)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.problem().key()).isEqualTo("problem.fork.networks"));
    }

    /// Trains with an interruption after `pieces` steps.
    private static Outcome outcome(RunSpec run, int pieces) {
        List<String> figures = new ArrayList<>();
        List<Checkpoint> kept = new ArrayList<>();
        Snapshot end = train(run, null, event -> {
            keep(event, kept);
            note(event, figures);
        }, pieces);
        if (pieces < Integer.MAX_VALUE) {
            end = train(run, kept.getLast(), event -> note(event, figures), Integer.MAX_VALUE);
        }
        return new Outcome(weights(end), figures);
    }

    /// Trains for `pieces` steps, then stops; or to the end if that is earlier.
    private static Snapshot train(RunSpec run, @Nullable Checkpoint from, Consumer<TrainingEvent> listener,
            int pieces) {
        Dataset data = run.model().shape().equals(BARS.summary().shape()) ? BARS : LARGE_BARS;
        try (TrainingLoop loop = new TrainingLoop(run, data, from, listener)) {
            for (int i = 0; i < pieces && loop.advance(); i++) {
                assertThat(loop.step()).isNotNegative();
            }
            loop.stop();
            return loop.snapshot();
        }
    }

    private static void keep(TrainingEvent event, List<Checkpoint> kept) {
        if (event instanceof TrainingEvent.SnapshotTaken taken) {
            kept.add(taken.checkpoint());
        }
    }

    private static void note(TrainingEvent event, List<String> figures) {
        if (event instanceof TrainingEvent.Stepped(var m)) {
            figures.add(m.step() + " " + m.epoch() + " " + m.train() + " " + Arrays.toString(m.klPerDimension()));
        } else if (event instanceof TrainingEvent.Evaluated(var e)) {
            figures.add(e.step() + " " + e.epoch() + " " + e.train() + " " + e.heldOut() + " "
                    + Arrays.toString(e.klPerDimension()));
        }
    }

    private static Map<String, List<Float>> weights(Snapshot snapshot) {
        Map<String, List<Float>> weights = new TreeMap<>();
        snapshot.weights().forEach((name, tensor) -> {
            List<Float> values = new ArrayList<>();
            for (float value : tensor.values()) {
                values.add(value);
            }
            weights.put(name, values);
        });
        return weights;
    }

    /// Slightly more than three batches per epoch: 3 steps, evaluation, end of epoch.
    private static RunSpec run(Family family, int epochs) {
        ModelSpec plain = Runs.mlp(BARS, 2, 1).model();
        FamilySpec spec = Stream.of("discriminator-width", "codebook").filter(name -> has(family, name))
                .reduce(FamilySpec.of(family), (made, name) -> made.with(name, "8"), (a, _) -> a);
        ModelSpec model = new ModelSpec(plain.shape(), plain.architecture(), plain.hidden(), plain.activation(), 2,
                plain.likelihood(), spec, family.has(Capability.LABELS) ? 2 : 0);
        return Runs.run(model, new OptimizerSpec(1e-2, 40, epochs));
    }

    private static boolean has(Family family, String setting) {
        return family.settings().stream().anyMatch(one -> one.name().equals(setting));
    }
}

package elboroom.ml.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import elboroom.data.Dataset;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ml.EngineTest;
import elboroom.ml.Workers;
import elboroom.ml.family.Averages;
import elboroom.ml.family.Model;
import elboroom.ml.family.Models;
import elboroom.ml.model.Weights;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The reference of the benchmark computes what a training step computes.
@EngineTest
class BareTrainingTest {

    private static final Dataset BARS = TinyData.bars(4, 40, 10);
    private static final int BATCH = 40;
    private static final int STEPS = 3;

    @ParameterizedTest
    @EnumSource(names = {"VAE", "CVAE", "IWAE", "FACTOR_VAE", "VQ_VAE"})
    void theWeightsAreThoseOfATrainingStep(Family family) {
        ModelSpec spec = new ModelSpec(BARS.summary().shape(), Architecture.MLP, List.of(6), Activation.RELU, 2,
                new Likelihood.Bernoulli(), FamilySpec.of(family), family.has(Capability.LABELS) ? 2 : 0);
        RunSpec run = Runs.run(spec, new OptimizerSpec(1e-3, BATCH, 1));
        Map<String, Tensor> expected = trained(run);
        try (BareTraining bare = new BareTraining(run, BARS, Workers.SEQUENTIAL)) {
            for (int i = 0; i < STEPS; i++) {
                bare.step();
            }
            Map<String, Tensor> weights = bare.weights();
            assertThat(weights).hasSameSizeAs(expected).isNotEmpty();
            weights.forEach((name, tensor) -> assertThat(tensor.values()).as(name)
                    .isEqualTo(Objects.requireNonNull(expected.get(name)).values()));
        }
        assertThat(Models.of(spec).initialWeights(run.seed()).entrySet()).as("trained").anyMatch(entry -> !Arrays
                .equals(entry.getValue().values(), Objects.requireNonNull(expected.get(entry.getKey())).values()));
    }

    private static Map<String, Tensor> trained(RunSpec run) {
        Model model = Models.of(run.model());
        int[] order = IntStream.range(0, BATCH).toArray();
        try (Weights weights = new Weights(model.parameters(), model.initialWeights(run.seed()))) {
            TrainingStep step = new TrainingStep(model, weights, BARS.train(), run.seed(), Workers.SEQUENTIAL);
            for (int i = 0; i < STEPS; i++) {
                assertThat(step.run(model, order, 0, BATCH, 0, run.optimizer().learningRate(),
                        new Averages(run.model().latent()))).isPresent();
            }
            return weights.copy();
        }
    }
}

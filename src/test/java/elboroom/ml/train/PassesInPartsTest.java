package elboroom.ml.train;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.djl.ndarray.NDManager;
import elboroom.data.Dataset;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.training.LossSums;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.Workers;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.Model;
import elboroom.ml.family.Models;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.ml.train.Adam.Gradient;
import elboroom.testing.TinyData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// A batch that passes through the networks in parts has the losses and the gradient of the whole batch.
@EngineTest
class PassesInPartsTest {

    private static final Dataset BARS = TinyData.bars(4, 60, 10);
    private static final int BATCH = 40;
    private static final int STEP = 3;

    private record Result(Map<String, float[]> gradient, LossSums losses) {}

    /// The families that are not separable, with their variants.
    static Stream<ModelSpec> coupled() {
        return Stream.of(Stream.of(Family.values()).map(FamilySpec::of),
                Stream.of(FamilySpec.of(Family.BETA_TCVAE).with("sampling", "weighted"),
                        FamilySpec.of(Family.DIP_VAE).with("type", "i"),
                        FamilySpec.of(Family.INFO_VAE).with("kernel", "rbf"),
                        FamilySpec.of(Family.VQ_VAE).with("codebook-update", "ema"),
                        FamilySpec.of(Family.BETA_VAE).with("schedule", "capacity")))
                .flatMap(families -> families).flatMap(family -> Stream
                        .of(new Likelihood.Bernoulli(), new Likelihood.Gaussian(0.7, Likelihood.Scale.LEARNED))
                        .map(likelihood -> spec(family, likelihood)))
                .filter(spec -> !Models.of(spec).separable());
    }

    private static ModelSpec spec(FamilySpec family, Likelihood likelihood) {
        return new ModelSpec(BARS.summary().shape(), Architecture.MLP, List.of(6), Activation.TANH, 2, likelihood,
                family, family.family().has(Capability.LABELS) ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("coupled")
    void theResultIsThatOfTheWholeBatch(ModelSpec spec) {
        Result whole = compute(spec, List.of());
        Result parts = compute(spec, List.of(new BatchPart(0, 15), new BatchPart(15, 25)));
        assertThat(parts.gradient().keySet()).isEqualTo(whole.gradient().keySet()).isNotEmpty();
        whole.gradient().forEach((name, values) -> {
            float[] others = requireNonNull(parts.gradient().get(name));
            for (int i = 0; i < values.length; i++) {
                assertThat((double) others[i]).as("%s %d", name, i)
                        .isCloseTo(values[i], within(1e-5 + 1e-4 * Math.abs(values[i])));
            }
        });
        assertThat(parts.losses().reconstruction()).isCloseTo(whole.losses().reconstruction(), within(1e-2));
        assertThat(parts.losses().extra()).isCloseTo(whole.losses().extra(), within(1e-2));
    }

    /// @param ranges the parts in which the batch passes; empty for the whole
    private static Result compute(ModelSpec spec, List<BatchPart> ranges) {
        Model model = Models.of(spec);
        List<Parameter> trained = model.parameters().stream().filter(Parameter::trained).toList();
        BatchReader reader = new BatchReader(spec, BARS.train(), 11);
        int[] order = IntStream.range(0, 60).map(i -> (7 * i) % 60).toArray();
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(model.parameters(), model.initialWeights(5))) {
            if (model.likelihood().startsFromData()) {
                model.prepare(reader.forTraining(manager, order, 0, BATCH, 0), weights);
            }
            try (MicroBatch batch = ranges.isEmpty()
                    ? new MicroBatch(reader, new BatchGradient(trained, weights, 1, null))
                    : divided(model, reader, weights, ranges)) {
                batch.compute(model, order, 4, BatchPart.whole(BATCH), STEP);
                return new Result(sum(batch.gradients()), batch.losses());
            }
        }
    }

    private static MicroBatch divided(Model model, BatchReader reader, Weights weights, List<BatchPart> ranges) {
        return new MicroBatch(reader, new BatchGradient(model.trained(true), weights, 1, new PassesInParts(ranges,
                model.trained(false), weights, Workers.SEQUENTIAL)));
    }

    private static Map<String, float[]> sum(List<Gradient> terms) {
        Map<String, float[]> sum = new HashMap<>();
        for (Gradient term : terms) {
            term.values().forEach((name, values) -> add(
                    sum.computeIfAbsent(name, _ -> new float[values.capacity()]), values, term.weight()));
        }
        return sum;
    }

    private static void add(float[] sum, FloatBuffer values, float weight) {
        float[] read = new float[sum.length];
        values.get(0, read);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * read[i];
        }
    }
}

package elboroom.ml.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The gradient and the losses of a batch are the means of those of its parts, with the same noise for each example.
@EngineTest
class SeparableTest {

    private static final Dataset BARS = TinyData.bars(4, 40, 10);
    private static final Dataset LARGE_BARS = TinyData.bars(27, 40, 10);
    private static final int BATCH = 10;
    private static final int STEP = 3;

    /// Rows with two numbers and a category of three; every fourth value is missing.
    private static final Dataset ROWS = new Dataset(
            new DataSummary("rows", ImageShape.row(5), 40, 10, List.of("a", "b"), List.of()), new Rows(40),
            new Rows(10));

    private record Rows(int size) implements Split {

        @Override
        public ImageShape shape() {
            return ImageShape.row(5);
        }

        @Override
        public void copy(int index, float[] target, int offset) {
            boolean known = index % 4 != 2;
            target[offset] = index % 4 == 1 ? Float.NaN : (index % 7 - 3) / 2f;
            target[offset + 1] = index % 4 == 3 ? Float.NaN : (index % 5 - 2) / 2f;
            for (int category = 0; category < 3; category++) {
                target[offset + 2 + category] = !known ? Float.NaN : index % 3 == category ? 1 : 0;
            }
        }

        @Override
        public int label(int index) {
            return index % 2;
        }
    }

    private record Gradient(Map<String, float[]> values, double reconstruction, double kl, double extra) {}

    /// Every family, every likelihood, and the variants of families that draw or weigh something else.
    static Stream<ModelSpec> separable() {
        return Stream.of(
                Arrays.stream(Family.values()).map(FamilySpec::of).map(SeparableTest::spec)
                        .filter(spec -> Models.of(spec).separable()),
                Stream.of(FamilySpec.of(Family.DAE).with("noise", "masking"),
                        FamilySpec.of(Family.DAE).with("noise", "salt-and-pepper"),
                        FamilySpec.of(Family.VAE).with("beta", "2.5"), FamilySpec.of(Family.IWAE).with("samples", "3"),
                        FamilySpec.of(Family.BETA_VAE).with("schedule", "warm-up"),
                        FamilySpec.of(Family.RAE).with("decoder-decay", "0.5"),
                        FamilySpec.of(Family.CVAE).with("prior", "learned")).map(SeparableTest::spec),
                Stream.of(new Likelihood.Bernoulli(Likelihood.Binarization.DYNAMIC),
                        new Likelihood.Gaussian(0.7, Likelihood.Scale.LEARNED),
                        new Likelihood.Gaussian(0.7, Likelihood.Scale.PER_PIXEL), new Likelihood.ContinuousBernoulli())
                        .flatMap(likelihood -> Stream.of(Family.VAE, Family.WAKE_SLEEP)
                                .map(family -> spec(FamilySpec.of(family), List.of(6), likelihood))),
                Stream.of(Likelihood.Scale.LEARNED, Likelihood.Scale.PER_PIXEL).flatMap(scale -> Stream
                        .of(Family.VAE, Family.WAKE_SLEEP, Family.IWAE, Family.DAE, Family.CONTRACTIVE_AE)
                        .map(family -> rows(family, scale))),
                Stream.of(spec(FamilySpec.of(Family.CONTRACTIVE_AE), List.of(6, 5), new Likelihood.Bernoulli())),
                Stream.of(Architecture.CONV, Architecture.CONV_TRANSPOSED).flatMap(SeparableTest::convolutional))
                .flatMap(specs -> specs);
    }

    /// Images whose sides must be padded.
    private static Stream<ModelSpec> convolutional(Architecture architecture) {
        return Stream.of(Family.VAE, Family.CVAE).map(family -> new ModelSpec(LARGE_BARS.summary().shape(),
                architecture, List.of(), Activation.RELU, 2, new Likelihood.Bernoulli(), FamilySpec.of(family),
                family.has(Capability.LABELS) ? 2 : 0));
    }

    private static ModelSpec rows(Family family, Likelihood.Scale scale) {
        return new ModelSpec(ImageShape.row(5), Architecture.MLP, List.of(6), Activation.TANH, 2,
                new Likelihood.Columns(new Likelihood.Gaussian(0.7, scale), List.of(3), true), FamilySpec.of(family),
                0);
    }

    private static ModelSpec spec(FamilySpec family) {
        return spec(family, List.of(6), new Likelihood.Bernoulli());
    }

    private static ModelSpec spec(FamilySpec family, List<Integer> hidden, Likelihood likelihood) {
        return new ModelSpec(BARS.summary().shape(), Architecture.MLP, hidden, Activation.TANH, 2, likelihood, family,
                family.family().has(Capability.LABELS) ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("separable")
    void theGradientOfABatchIsTheMeanOfThoseOfItsParts(ModelSpec spec) {
        Gradient whole = gradient(spec, List.of(BATCH));
        Gradient parts = gradient(spec, List.of(3, 5, 2));
        assertThat(whole.values()).hasSameSizeAs(parts.values()).isNotEmpty();
        whole.values().forEach((name, values) -> {
            float[] others = requireNonNull(parts.values().get(name));
            for (int i = 0; i < values.length; i++) {
                assertThat((double) others[i]).as("%s %d", name, i)
                        .isCloseTo(values[i], within(1e-5 + 1e-4 * Math.abs(values[i])));
            }
        });
        assertThat(parts.reconstruction()).isCloseTo(whole.reconstruction(), within(1e-4));
        assertThat(parts.kl()).isCloseTo(whole.kl(), within(1e-5));
        assertThat(parts.extra()).isCloseTo(whole.extra(), within(1e-4));
    }

    /// Their terms combine examples, or they update something from the whole batch.
    @Test
    void theOthersAreNotDivided() {
        assertThat(Arrays.stream(Family.values()).map(FamilySpec::of).map(SeparableTest::spec)
                .filter(spec -> !Models.of(spec).separable()).map(spec -> spec.family().family()))
                .containsExactlyInAnyOrder(Family.BETA_TCVAE, Family.DIP_VAE, Family.FACTOR_VAE, Family.INFO_VAE,
                        Family.VQ_VAE);
        assertThat(Models.of(spec(FamilySpec.of(Family.BETA_VAE).with("schedule", "capacity"))).separable()).isFalse();
    }

    private static Gradient gradient(ModelSpec spec, List<Integer> sizes) {
        Model model = Models.of(spec);
        List<Parameter> trained = model.parameters().stream().filter(Parameter::trained).toList();
        Dataset data = Stream.of(BARS, LARGE_BARS, ROWS)
                .filter(each -> each.summary().shape().equals(spec.shape())).findFirst().orElseThrow();
        BatchReader reader = new BatchReader(spec, data.train(), 11);
        int[] order = IntStream.range(0, 40).map(i -> (7 * i) % 40).toArray();
        Map<String, float[]> sum = new HashMap<>();
        Averages averages = new Averages(2);
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(model.parameters(), model.initialWeights(5))) {
            int offset = 0;
            for (int size : sizes) {
                try (Weights view = weights.view()) {
                    view.requireGradients(trained);
                    Batch batch = reader.partForTraining(manager, order, 4, offset, size, STEP);
                    Torch.recordGradients(() -> {
                        Terms terms = model.terms(batch, view);
                        terms.addTo(averages, 2);
                        Torch.backward(terms.objective());
                    });
                    trained.forEach(parameter -> add(sum, view, parameter.name(), (float) size / BATCH));
                }
                offset += size;
            }
        }
        var losses = averages.losses(1);
        return new Gradient(sum, losses.reconstruction(), losses.kl(), losses.extra());
    }

    private static void add(Map<String, float[]> sum, Weights view, String name, float share) {
        try (NDArray gradient = view.get(name).getGradient()) {
            float[] values = gradient.toFloatArray();
            float[] all = sum.computeIfAbsent(name, _ -> new float[values.length]);
            for (int i = 0; i < values.length; i++) {
                all[i] += share * values[i];
            }
        }
    }
}

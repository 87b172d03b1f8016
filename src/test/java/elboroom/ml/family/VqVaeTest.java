package elboroom.ml.family;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import elboroom.domain.Architecture;
import elboroom.domain.Family;
import elboroom.domain.FamilySpec;
import elboroom.domain.ImageShape;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.ml.EngineTest;
import elboroom.ml.Noise;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The loss and its gradients against plain Java, on images of 6 pixels with 2 places and 5 codes of 3 numbers; encoder
/// and decoder are single layers, so that their gradients can be written down.
@EngineTest
class VqVaeTest {

    private static final int BATCH = 4;
    private static final int PIXELS = 6;
    private static final int PLACES = 2;
    private static final int CODES = 5;
    private static final int SIZE = 3;
    private static final double COMMITMENT = 0.4;
    private static final FamilySpec FAMILY = FamilySpec.of(Family.VQ_VAE).with("codebook", "" + CODES)
            .with("code-size", "" + SIZE).with("commitment", "" + COMMITMENT);
    private static final double[][] IMAGES = images();

    private final NDManager manager = Torch.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ema", "gradient"})
    void lossIsReconstructionAndDistancesToTheCodes(String update) {
        Model model = model(FAMILY.with("codebook-update", update));
        try (Weights weights = weights(model)) {
            PlainVqVae plain = plain(weights);
            Terms terms = model.terms(batch(model, 7, false), weights);
            double distance = plain.distance() / BATCH;
            double extra = COMMITMENT * distance + (update.equals("gradient") ? distance : 0);
            assertThat((double) terms.reconstruction().mean().getFloat())
                    .isCloseTo(plain.reconstruction() / BATCH, within(1e-4));
            assertThat((double) Objects.requireNonNull(terms.extra()).getFloat()).isCloseTo(extra, within(1e-5));
            assertThat((double) terms.objective().getFloat())
                    .isCloseTo(plain.reconstruction() / BATCH + extra, within(1e-4));
            assertThat(terms.kl()).isNull();
        }
    }

    @Test
    void gradientPassesStraightFromTheCodesToTheEncoder() {
        Model model = model(FAMILY);
        try (Weights weights = weights(model)) {
            float[] gradient = gradients(model, weights, "encoder.dense1.weight");
            PlainVqVae plain = plain(weights);
            double[] expected = new double[PLACES * SIZE * PIXELS];
            for (int example = 0; example < BATCH; example++) {
                double[] straight = plain.gradientAtCodes(example);
                for (int i = 0; i < PLACES * SIZE; i++) {
                    double atOutput = straight[i] + 2 * COMMITMENT * (plain.encoded[example][i]
                            - plain.quantised[example][i]);
                    for (int pixel = 0; pixel < PIXELS; pixel++) {
                        expected[i * PIXELS + pixel] += atOutput * IMAGES[example][pixel] / BATCH;
                    }
                }
            }
            assertClose(gradient, expected);
        }
    }

    @Test
    void codesFollowOnlyTheirOwnTerm() {
        Model model = model(FAMILY.with("codebook-update", "gradient"));
        try (Weights weights = weights(model)) {
            float[] gradient = gradients(model, weights, "codebook");
            PlainVqVae plain = plain(weights);
            double[] expected = new double[CODES * SIZE];
            for (int example = 0; example < BATCH; example++) {
                for (int i = 0; i < PLACES * SIZE; i++) {
                    int code = plain.indices[example][i / SIZE];
                    expected[code * SIZE + i % SIZE] += 2 * (plain.quantised[example][i] - plain.encoded[example][i])
                            / BATCH;
                }
            }
            assertClose(gradient, expected);
        }
    }

    @Test
    void noGradientReachesACodebookThatFollowsAverages() {
        assertThat(model(FAMILY).parameters()).filteredOn(parameter -> parameter.name().startsWith("codebook"))
                .hasSize(4).noneMatch(Parameter::trained);
    }

    @Test
    void encodesToTheIndicesOfTheNearestCodesAndDecodesThem() {
        Model model = model(FAMILY);
        try (Weights weights = weights(model)) {
            PlainVqVae plain = plain(weights);
            NDArray images = input();
            NDArray indices = model.encode(images, null, weights).mean();
            assertThat(indices.getShape()).isEqualTo(new Shape(BATCH, PLACES));
            int[] expected = Arrays.stream(plain.indices).flatMapToInt(Arrays::stream).toArray();
            assertThat(indices.toType(DataType.INT32, false).toIntArray()).containsExactly(expected);
            assertThat((double) model.negativeLog(images, indices, null, weights).sum().getFloat())
                    .isCloseTo(plain.reconstruction(), within(1e-3));
        }
    }

    @Test
    void whatIsNoIndexDecodesAsTheNearestOne() {
        Model model = model(FAMILY);
        try (Weights weights = weights(model)) {
            NDArray beside = Torch.copy(manager, new float[]{-3, 1.4f, 99, 2.6f}, new Shape(2, PLACES));
            NDArray exact = Torch.copy(manager, new float[]{0, 1, CODES - 1, 3}, new Shape(2, PLACES));
            assertThat(model.decode(beside, null, weights).toFloatArray())
                    .containsExactly(model.decode(exact, null, weights).toFloatArray());
        }
    }

    @Test
    void codesMoveToEncodersOutputsAfterTheFirstStep() {
        Model model = model(FAMILY);
        try (Weights weights = weights(model)) {
            PlainVqVae plain = plain(weights);
            step(model, weights, 0);
            assertThat(rows(weights, "codebook")).allMatch(plain::says);
        }
    }

    @Test
    void averagedCodesFollowTheVectorsThatChoseThem() {
        double decay = 0.9;
        Model model = model(FAMILY.with("decay", "" + decay).with("reset-after", "0"));
        try (Weights weights = weights(model)) {
            fill(weights, "codebook.counts", 2);
            fill(weights, "codebook.sums", 0.5f);
            PlainVqVae plain = plain(weights);
            step(model, weights, 1);
            double[] counts = new double[CODES];
            double[][] sums = new double[CODES][SIZE];
            for (int code = 0; code < CODES; code++) {
                counts[code] = decay * 2 + (1 - decay) * plain.vectorsOf(code).size();
                for (int i = 0; i < SIZE; i++) {
                    int at = i;
                    sums[code][i] = decay * 0.5
                            + (1 - decay) * plain.vectorsOf(code).stream().mapToDouble(vector -> vector[at]).sum();
                }
            }
            double total = Arrays.stream(counts).sum();
            double[] codes = new double[CODES * SIZE];
            for (int i = 0; i < codes.length; i++) {
                double smoothed = (counts[i / SIZE] + 1e-5) / (total + CODES * 1e-5) * total;
                codes[i] = sums[i / SIZE][i % SIZE] / smoothed;
            }
            assertClose(values(weights, "codebook.counts"), counts);
            assertClose(values(weights, "codebook"), codes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ema", "gradient"})
    void codesThatNobodyChoosesMoveAfterSoManySteps(String update) {
        Model model = model(FAMILY.with("codebook-update", update).with("reset-after", "3"));
        try (Weights weights = weights(model)) {
            banish(weights, 2);
            step(model, weights, 1);
            step(model, weights, 2);
            assertThat(rows(weights, "codebook").get(2)[0]).isGreaterThan(50);
            assertThat(values(weights, "codebook.idle")[2]).isEqualTo(2);
            step(model, weights, 3);
            PlainVqVae plain = plain(weights);
            assertThat(rows(weights, "codebook").get(2)).matches(plain::says);
            assertThat(values(weights, "codebook.idle")[2]).isZero();
        }
    }

    @Test
    void deadCodesStayWhereTheyAreIfNeverReset() {
        Model model = model(FAMILY.with("codebook-update", "gradient").with("reset-after", "0"));
        try (Weights weights = weights(model)) {
            banish(weights, 2);
            for (int step = 1; step < 10; step++) {
                step(model, weights, step);
            }
            assertThat(rows(weights, "codebook").get(2)).containsOnly(100);
        }
    }

    @Test
    void evaluationLeavesTheCodebookAlone() {
        Model model = model(FAMILY);
        try (Weights weights = weights(model)) {
            assertThat(model.terms(batch(model, 5, false), weights).after()).isNull();
        }
    }

    private static Model model(FamilySpec family) {
        return Models.of(new ModelSpec(new ImageShape(1, 2, 3), Architecture.MLP, List.of(), PLACES,
                new Likelihood.Bernoulli()).with(family));
    }

    /// Weights with codes as far apart as the encoder's outputs.
    private static Weights weights(Model model) {
        Weights weights = new Weights(model.parameters(), model.initialWeights(3));
        float[] codes = new float[CODES * SIZE];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) Math.sin(1.7 * i) / 2;
        }
        weights.memory("codebook").asFloatBuffer().put(codes);
        return weights;
    }

    private Batch batch(Model model, long step, boolean training) {
        Noise noise = new Noise(1);
        return new Batch(input(), null,
                noise.normal(manager, 0, BATCH, model.spec().latent()), noise, step, step, BATCH, training);
    }

    /// What the family does after an update, without the update.
    private void step(Model model, Weights weights, long step) {
        Objects.requireNonNull(model.terms(batch(model, step, true), weights).after()).run();
    }

    private float[] gradients(Model model, Weights weights, String name) {
        weights.requireGradients(model.parameters().stream().filter(Parameter::trained).toList());
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(model.terms(batch(model, 7, true), weights).objective());
        }
        return weights.get(name).getGradient().toFloatArray();
    }

    private static void banish(Weights weights, int code) {
        weights.memory("codebook").asFloatBuffer().put(code * SIZE, new float[]{100, 100, 100});
        if (weights.copy().containsKey("codebook.sums")) {
            fill(weights, "codebook.counts", 1);
            weights.memory("codebook.sums").asFloatBuffer().put(values(weights, "codebook"));
        }
    }

    private static void fill(Weights weights, String name, float value) {
        float[] values = values(weights, name);
        Arrays.fill(values, value);
        weights.memory(name).asFloatBuffer().put(values);
    }

    private static float[] values(Weights weights, String name) {
        return weights.get(name).toFloatArray();
    }

    private static List<float[]> rows(Weights weights, String name) {
        float[] values = values(weights, name);
        return IntStream.range(0, CODES)
                .mapToObj(code -> Arrays.copyOfRange(values, code * SIZE, (code + 1) * SIZE)).toList();
    }

    private static void assertClose(float[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).as("[%d]", i).isCloseTo(expected[i], within(1e-5));
        }
    }

    private static double[][] images() {
        double[][] images = new double[BATCH][PIXELS];
        for (int i = 0; i < BATCH * PIXELS; i++) {
            images[i / PIXELS][i % PIXELS] = 0.5 + 0.5 * Math.sin(2.3 * i + i * i);
        }
        return images;
    }

    private NDArray input() {
        float[] pixels = new float[BATCH * PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) IMAGES[i / PIXELS][i % PIXELS];
        }
        return Torch.copy(manager, pixels, new Shape(BATCH, PIXELS));
    }

    private static PlainVqVae plain(Weights weights) {
        return new PlainVqVae(weights, IMAGES, PLACES, SIZE);
    }
}

package elboroom.ml.family;

import java.util.Arrays;
import java.util.Objects;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the loss and its gradients with plain Java.
@EngineTest
class VqVaeTest extends QuantisedTest {

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
    void evaluationLeavesTheCodebookAlone() {
        Model model = model(FAMILY);
        try (Weights weights = weights(model)) {
            assertThat(model.terms(batch(model, 5, false), weights).after()).isNull();
        }
    }

    private float[] gradients(Model model, Weights weights, String name) {
        weights.requireGradients(model.parameters().stream().filter(Parameter::trained).toList());
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(model.terms(batch(model, 7, true), weights).objective());
        }
        return weights.get(name).getGradient().toFloatArray();
    }
}

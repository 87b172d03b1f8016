package elboroom.ml.family;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Base of VQ-VAE tests on images of 6 pixels with 2 positions and 5 codes of 3 numbers; encoder and decoder are single
/// layers, so that their gradients are known in closed form.
abstract class QuantisedTest {

    static final int BATCH = 4;
    static final int PIXELS = 6;
    static final int PLACES = 2;
    static final int CODES = 5;
    static final int SIZE = 3;
    static final double COMMITMENT = 0.4;
    static final FamilySpec FAMILY = FamilySpec.of(Family.VQ_VAE).with("codebook", "" + CODES)
            .with("code-size", "" + SIZE).with("commitment", "" + COMMITMENT);
    static final double[][] IMAGES = images();

    final NDManager manager = Torch.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    static Model model(FamilySpec family) {
        return Models.of(new ModelSpec(new ImageShape(1, 2, 3), Architecture.MLP, List.of(), PLACES,
                new Likelihood.Bernoulli()).with(family));
    }

    /// Returns weights with codes as far apart as the encoder's outputs.
    static Weights weights(Model model) {
        Weights weights = new Weights(model.parameters(), model.initialWeights(3));
        float[] codes = new float[CODES * SIZE];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) Math.sin(1.7 * i) / 2;
        }
        weights.memory("codebook").asFloatBuffer().put(codes);
        return weights;
    }

    Batch batch(Model model, long step, boolean training) {
        CounterNoise noise = new CounterNoise(1);
        return new Batch(input(), null,
                noise.normal(manager, 0, BATCH, model.spec().latent()), noise, 0, step, step, BATCH, training);
    }

    static float[] values(Weights weights, String name) {
        return weights.get(name).toFloatArray();
    }

    static void assertClose(float[] actual, double[] expected) {
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

    NDArray input() {
        float[] pixels = new float[BATCH * PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) IMAGES[i / PIXELS][i % PIXELS];
        }
        return Torch.copy(manager, pixels, new Shape(BATCH, PIXELS));
    }

    static PlainVqVae plain(Weights weights) {
        return new PlainVqVae(weights, IMAGES, PLACES, SIZE);
    }
}

package elboroom.ml.objective;

import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Tensor;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EngineTest
class PixelLikelihoodTest {

    private static final float[] PIXELS = {0f, 1f, 0.25f, 0.5f, 0.9f, 0.1f};

    @Test
    void bernoulliSumsTheCrossEntropyOverPixels() {
        float[] logits = {0f, 2f, -1f, 0.5f, -3f, 4f};
        float[] terms = terms(new Likelihood.Bernoulli(), logits, 0);
        for (int example = 0; example < 2; example++) {
            double expected = 0;
            for (int i = 3 * example; i < 3 * example + 3; i++) {
                double p = 1 / (1 + Math.exp(-logits[i]));
                expected -= PIXELS[i] * Math.log(p) + (1 - PIXELS[i]) * Math.log(1 - p);
            }
            assertThat((double) terms[example]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void bernoulliStaysFiniteForExtremeLogits() {
        float[] terms = terms(new Likelihood.Bernoulli(), new float[]{200f, 200f, -200f, 1e4f, -1e4f, 0f}, 0);
        assertThat(terms[0]).isCloseTo(200f + 0.25f * 200f, within(1e-3f));
        assertThat(terms[1]).isCloseTo(0.5f * 1e4f + 0.9f * 1e4f + (float) Math.log(2), within(1e-2f));
    }

    @Test
    void gaussianWithFixedSigmaIsTheLogDensity() {
        assertGaussian(new Likelihood.Gaussian(0.3, Likelihood.Scale.FIXED), 0.3);
    }

    @Test
    void gaussianWithLearnedSigmaReadsItFromTheWeights() {
        assertGaussian(new Likelihood.Gaussian(1, Likelihood.Scale.LEARNED), 0.17);
    }

    private static void assertGaussian(Likelihood likelihood, double sigma) {
        float[] means = {0.1f, 0.8f, 0.2f, 0.4f, 1.1f, -0.2f};
        float[] terms = terms(likelihood, means, (float) Math.log(sigma));
        for (int example = 0; example < 2; example++) {
            double expected = 0;
            for (int i = 3 * example; i < 3 * example + 3; i++) {
                double density = Math.exp(-Math.pow((PIXELS[i] - means[i]) / sigma, 2) / 2)
                        / (sigma * Math.sqrt(2 * Math.PI));
                expected -= Math.log(density);
            }
            assertThat((double) terms[example]).isCloseTo(expected, within(1e-4));
        }
    }

    private static float[] terms(Likelihood likelihood, float[] output, float logSigma) {
        var parameters = List.of(new Parameter(PixelLikelihood.LOG_SIGMA, new Shape(1), 0));
        var values = Map.of(PixelLikelihood.LOG_SIGMA, new Tensor(new int[]{1}, new float[]{logSigma}));
        try (NDManager manager = Torch.newManager(); Weights weights = new Weights(parameters, values)) {
            Shape shape = new Shape(2, 3);
            return PixelLikelihood.of(likelihood)
                    .negativeLog(Torch.copy(manager, PIXELS, shape), Torch.copy(manager, output, shape), weights)
                    .toFloatArray();
        }
    }
}

package elboroom.ml;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Likelihood;
import elboroom.ml.objective.PixelLikelihood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
class CounterNoiseTest {

    /// With seed 1, draw 748 of this counter is above 1 − 2⁻²⁵, which as a float rounds to 1.
    private static final long COUNTER = 140504;
    private static final int DRAWS = 784;
    private static final int LARGEST = 748;

    @Test
    void uniformNumbersAreBelowOneAsFloats() {
        try (NDManager manager = Torch.newManager()) {
            float[] drawn = new CounterNoise(1).uniform(manager, COUNTER, 1, DRAWS).toFloatArray();
            assertThat(drawn[LARGEST]).isEqualTo(Math.nextDown(1f));
            for (float number : drawn) {
                assertThat(number).isGreaterThanOrEqualTo(0).isLessThan(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {-1000, -30, -17.4f, -17, -1, -0.05f, 0, 0.05f, 1, 17, 30, 1000})
    void continuousBernoulliPixelsLieBetweenZeroAndOne(float logit) {
        try (NDManager manager = Torch.newManager()) {
            float[] drawn = draw(manager, new Likelihood.ContinuousBernoulli(), logit);
            for (float pixel : drawn) {
                assertThat(pixel).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void aPixelWithProbabilityOneIsWhite() {
        try (NDManager manager = Torch.newManager()) {
            assertThat(draw(manager, new Likelihood.Bernoulli(Likelihood.Binarization.DYNAMIC), 200))
                    .containsOnly(1f);
        }
    }

    @SuppressWarnings("NullAway") // these likelihoods have no weights
    private static float[] draw(NDManager manager, Likelihood likelihood, float logit) {
        return PixelLikelihood.of(likelihood)
                .draw(manager.full(new Shape(1, DRAWS), logit), new CounterNoise(1), COUNTER, null)
                .toFloatArray();
    }
}

package elboroom.ml.objective;

import java.util.SplittableRandom;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EngineTest
class GaussianKlTest {

    @Test
    void agreesWithTheFormulaForEachExampleAndDimension() {
        float[] mean = {0f, 1.5f, -2f, 0.3f};
        float[] logVar = {0f, -1f, 0.7f, -4f};
        float[] kl = kl(mean, logVar, 2);
        for (int i = 0; i < 4; i++) {
            double variance = Math.exp(logVar[i]);
            assertThat(kl[i]).isCloseTo((float) (0.5 * (mean[i] * mean[i] + variance - 1 - Math.log(variance))),
                    within(1e-5f));
        }
    }

    @Test
    void isZeroIfThePosteriorIsThePrior() {
        assertThat(kl(new float[3], new float[3], 3)).containsOnly(0f);
    }

    @Test
    void agreesWithAMonteCarloEstimateWithinItsError() {
        double mean = 1.2;
        double sigma = 0.4;
        SplittableRandom random = new SplittableRandom(3);
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double noise = random.nextGaussian();
            double z = mean + sigma * noise;
            double logRatio = -Math.log(sigma) - 0.5 * noise * noise + 0.5 * z * z;
            sum += logRatio;
            squares += logRatio * logRatio;
        }
        double estimate = sum / draws;
        double error = Math.sqrt((squares / draws - estimate * estimate) / draws);
        float closed = kl(new float[]{(float) mean}, new float[]{(float) (2 * Math.log(sigma))}, 1)[0];
        assertThat((double) closed).isCloseTo(estimate, within(4 * error));
    }

    private static float[] kl(float[] mean, float[] logVar, int dimensions) {
        try (NDManager manager = Torch.newManager()) {
            Shape shape = new Shape(mean.length / dimensions, dimensions);
            return GaussianKl.perDimension(
                    new Posterior(Torch.copy(manager, mean, shape), Torch.copy(manager, logVar, shape))).toFloatArray();
        }
    }
}

package elboroom.ml.family;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.ml.EngineTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the loss with the paper's formulas in plain Java.
@EngineTest
class DipVaeTest {

    @ParameterizedTest
    @ValueSource(strings = {"i", "ii"})
    void penalisesTheDistanceOfTheCovarianceFromTheIdentity(String type) {
        FamilySpec family = FamilySpec.of(Family.DIP_VAE).with("type", type).with("lambda-od", "3").with("lambda-d",
                "7");
        try (Tiny tiny = new Tiny(family)) {
            double[][] covariance = covariance(tiny, type.equals("ii"));
            double penalty = 0;
            for (int i = 0; i < Tiny.LATENT; i++) {
                for (int j = 0; j < Tiny.LATENT; j++) {
                    penalty += i == j
                            ? 7 * (covariance[i][i] - 1) * (covariance[i][i] - 1)
                            : 3 * covariance[i][j] * covariance[i][j];
                }
            }
            double reconstruction = tiny.reconstruction(tiny.points());
            assertThat(tiny.losses().reconstruction()).isCloseTo(reconstruction, within(1e-4));
            assertThat(tiny.losses().extra()).isCloseTo(penalty, within(1e-4));
            assertThat(tiny.objective()).isCloseTo(reconstruction + tiny.kl() + penalty, within(1e-4));
        }
    }

    private static double[][] covariance(Tiny tiny, boolean ofSamples) {
        double[][] means = tiny.means();
        double[][] logVariances = tiny.logVariances();
        double[][] covariance = new double[Tiny.LATENT][Tiny.LATENT];
        for (int i = 0; i < Tiny.LATENT; i++) {
            for (int j = 0; j < Tiny.LATENT; j++) {
                covariance[i][j] = mean(means, i, j) - mean(means, i, -1) * mean(means, j, -1);
            }
            for (int n = 0; ofSamples && n < Tiny.BATCH; n++) {
                covariance[i][i] += Math.exp(logVariances[n][i]) / Tiny.BATCH;
            }
        }
        return covariance;
    }

    /// Returns the mean of `x_i x_j`, or of `x_i` if j is −1.
    private static double mean(double[][] rows, int i, int j) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[i] * (j < 0 ? 1 : row[j]);
        }
        return sum / rows.length;
    }
}

package elboroom.ml.family;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.ml.EngineTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the loss with the paper's formulas in plain Java.
@EngineTest
class BetaTcVaeTest {

    private static final FamilySpec FAMILY = FamilySpec.of(Family.BETA_TCVAE).with("alpha", "0.7").with("beta", "6")
            .with("sampling", "weighted")
            .with("gamma", "1.5");
    private static final int ALL = Tiny.EXAMPLES;

    @Test
    void weightedSampling() {
        double share = 1.0 / (Tiny.BATCH * ALL);
        check(FAMILY, new double[][]{{share, share, share, share}, {share, share, share, share},
                {share, share, share, share}, {share, share, share, share}});
    }

    @Test
    void stratifiedSampling() {
        double own = 1.0 / ALL;
        double other = 1.0 / 3;
        double next = (ALL - 3) / (3.0 * ALL);
        check(FAMILY.with("sampling", "stratified"), new double[][]{{own, next, other, other},
                {other, own, next, other}, {other, other, own, next}, {next, other, other, own}});
    }

    private static void check(FamilySpec family, double[][] shares) {
        try (Tiny tiny = new Tiny(family)) {
            double[] parts = parts(tiny, shares);
            double reconstruction = tiny.reconstruction(tiny.points());
            double loss = reconstruction + 0.7 * parts[0] + 6 * parts[1] + 1.5 * parts[2];
            Losses losses = tiny.losses();
            assertThat(losses.reconstruction()).isCloseTo(reconstruction, within(1e-4));
            assertThat(losses.kl()).isCloseTo(tiny.kl(), within(1e-5));
            assertThat(losses.loss()).isCloseTo(loss, within(1e-4));
            assertThat(tiny.objective()).isCloseTo(loss, within(1e-4));
        }
    }

    /// Returns mutual information, total correlation and dimension-wise KL.
    private static double[] parts(Tiny tiny, double[][] shares) {
        double[][] points = tiny.points();
        double[][] means = tiny.means();
        double[][] logVariances = tiny.logVariances();
        double[] parts = new double[3];
        for (int i = 0; i < Tiny.BATCH; i++) {
            double logPosterior = 0;
            double logMarginals = 0;
            double logPrior = 0;
            double[] posteriors = {1, 1, 1, 1};
            for (int d = 0; d < Tiny.LATENT; d++) {
                double marginal = 0;
                for (int j = 0; j < Tiny.BATCH; j++) {
                    double density = density(points[i][d], means[j][d], Math.exp(logVariances[j][d]));
                    posteriors[j] *= density;
                    marginal += shares[i][j] * density;
                }
                logPosterior += Math.log(density(points[i][d], means[i][d], Math.exp(logVariances[i][d])));
                logMarginals += Math.log(marginal);
                logPrior += Math.log(density(points[i][d], 0, 1));
            }
            double joint = 0;
            for (int j = 0; j < Tiny.BATCH; j++) {
                joint += shares[i][j] * posteriors[j];
            }
            parts[0] += (logPosterior - Math.log(joint)) / Tiny.BATCH;
            parts[1] += (Math.log(joint) - logMarginals) / Tiny.BATCH;
            parts[2] += (logMarginals - logPrior) / Tiny.BATCH;
        }
        return parts;
    }

    private static double density(double x, double mean, double variance) {
        return Math.exp(-(x - mean) * (x - mean) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }
}

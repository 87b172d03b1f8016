package elboroom.ml.family;

import java.util.function.DoubleUnaryOperator;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.ml.EngineTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the loss with the paper's formulas in plain Java.
@EngineTest
class InfoVaeTest {

    private static final FamilySpec FAMILY = FamilySpec.of(Family.INFO_VAE).with("lambda", "10");

    @Test
    void weighsKlAndTheDiscrepancyOfTheGaussianKernel() {
        DoubleUnaryOperator kernel = square -> Math.exp(-square / (Tiny.LATENT * Tiny.LATENT));
        check(FAMILY.with("alpha", "-0.5"), -0.5, kernel, false);
    }

    @Test
    void isAWassersteinAutoencoderWithAlphaOne() {
        DoubleUnaryOperator kernel = square -> {
            double sum = 0;
            for (double scale : new double[]{0.1, 0.2, 0.5, 1, 2, 5, 10}) {
                double constant = 2 * Tiny.LATENT * scale;
                sum += constant / (constant + square);
            }
            return sum;
        };
        check(FAMILY.with("alpha", "1").with("kernel", "imq"), 1, kernel, true);
    }

    private static void check(FamilySpec family, double alpha, DoubleUnaryOperator kernel, boolean unbiased) {
        try (Tiny tiny = new Tiny(family)) {
            double[][] points = tiny.points();
            double[][] prior = Tiny.rows(tiny.batch.normal(1, Tiny.BATCH, Tiny.LATENT));
            double discrepancy = mean(points, points, kernel, unbiased) + mean(prior, prior, kernel, unbiased)
                    - 2 * mean(points, prior, kernel, false);
            double reconstruction = tiny.reconstruction(points);
            double loss = reconstruction + (1 - alpha) * tiny.kl() + (alpha + 10 - 1) * discrepancy;
            Losses losses = tiny.losses();
            assertThat(losses.reconstruction()).isCloseTo(reconstruction, within(1e-4));
            assertThat(losses.kl()).isCloseTo(tiny.kl(), within(1e-5));
            assertThat(losses.loss()).isCloseTo(loss, within(1e-4));
            assertThat(tiny.objective()).isCloseTo(loss, within(1e-4));
        }
    }

    /// Returns the mean of the kernel over pairs, with or without those of a point with itself.
    private static double mean(double[][] rows, double[][] columns, DoubleUnaryOperator kernel, boolean apart) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (!apart || i != j) {
                    double square = 0;
                    for (int d = 0; d < Tiny.LATENT; d++) {
                        square += (rows[i][d] - columns[j][d]) * (rows[i][d] - columns[j][d]);
                    }
                    sum += kernel.applyAsDouble(square);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }
}

package elboroom.metrics;

import java.util.List;

import elboroom.domain.latent.Latents;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DimensionFiguresTest {

    private static final float LOG_HALF = (float) Math.log(0.5);

    /// Dimension 0 equals the prior; dimension 1 has means ±2 and variance 0.5.
    private final List<DimensionFigures> figures = DimensionFigures
            .of(new Latents(2, new float[]{0, 2, 0, -2}, new float[]{0, LOG_HALF, 0, LOG_HALF}, new int[2]));

    @Test
    void computesKlAndVariancesOfEachDimension() {
        assertThat(figures.get(0)).isEqualTo(new DimensionFigures(0, 0, 1));
        assertThat(figures.get(1).kl()).isCloseTo(0.5 * (4 + 0.5 - 1 + Math.log(2)), within(1e-6));
        assertThat(figures.get(1).meanVariance()).isEqualTo(4);
        assertThat(figures.get(1).posteriorVariance()).isCloseTo(0.5, within(1e-7));
    }

    @Test
    void dimensionsWithAVaryingMeanAreActive() {
        assertThat(figures).extracting(DimensionFigures::active).containsExactly(false, true);
        assertThat(DimensionFigures.activeUnits(figures)).hasValue(1);
    }

    @Test
    void theVarianceOfOneExampleIsNotDefined() {
        List<DimensionFigures> one = DimensionFigures
                .of(new Latents(2, new float[]{0, 2}, new float[]{0, 0}, new int[1]));
        assertThat(one).extracting(DimensionFigures::meanVariance).containsOnly(Double.NaN);
        assertThat(one).extracting(DimensionFigures::kl).containsExactly(0.0, 2.0);
        assertThat(DimensionFigures.activeUnits(one)).isEmpty();
    }

    @Test
    void aVarianceOfAHundredthIsNotActive() {
        assertThat(new DimensionFigures(1, 0.01, 1).active()).isFalse();
        assertThat(new DimensionFigures(1, 0.0101, 1).active()).isTrue();
    }

    @Test
    void meanAndPosteriorVarianceSumToTheAggregateVariance() {
        Latents latents = Posteriors.any(3, 50, 1);
        double[][] covariance = AggregatePosterior.of(latents).covariance();
        List<DimensionFigures> dimensions = DimensionFigures.of(latents);
        for (int d = 0; d < 3; d++) {
            double sum = dimensions.get(d).meanVariance() + dimensions.get(d).posteriorVariance();
            assertThat(sum).isCloseTo(covariance[d][d], within(1e-12));
        }
    }
}

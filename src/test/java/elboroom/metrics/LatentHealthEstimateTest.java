package elboroom.metrics;

import java.util.List;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LatentHealthEstimateTest {

    @Test
    void countsActiveUnitsAndAddsBothVariances() {
        LatentHealthEstimate watch = watch(Family.VAE);
        float one = (float) Math.log(0.5);
        watch.add(new float[]{-1, 0.05f}, new float[]{one, 0});
        watch.add(new float[]{3, -0.05f, 1, 0}, new float[]{one, 0, one, 0});
        assertThat(watch.health()).isInstanceOfSatisfying(LatentHealth.Gaussian.class, health -> {
            assertThat(health.active()).isEqualTo(1);
            assertThat(health.dimensions()).isEqualTo(2);
            assertThat(health.spread()).isCloseTo(8 / 3.0 + 0.5, within(1e-6));
        });
    }

    @Test
    void agreesWithTheFiguresOfAllExamplesAtOnce() {
        var latents = Posteriors.any(2, 500, 3);
        LatentHealthEstimate watch = watch(Family.VAE);
        watch.add(latents.mean(), latents.logVar());
        assertThat(watch.health()).isInstanceOfSatisfying(LatentHealth.Gaussian.class, health -> {
            assertThat(health.active())
                    .isEqualTo(DimensionFigures.activeUnits(DimensionFigures.of(latents)).orElseThrow());
            double[][] covariance = AggregatePosterior.of(latents).covariance();
            assertThat(health.spread()).isCloseTo(Math.max(covariance[0][0], covariance[1][1]), within(1e-9));
        });
    }

    @Test
    void pointsOnlyHaveASpread() {
        LatentHealthEstimate watch = watch(Family.AE);
        watch.add(new float[]{2, 0, 6, 0}, new float[0]);
        assertThat(watch.health()).isEqualTo(new LatentHealth.Points(4));
    }

    @Test
    void codesAreCounted() {
        LatentHealthEstimate watch = watch(Family.VQ_VAE);
        watch.add(new float[]{0, 3}, new float[0]);
        watch.add(new float[]{3, 127}, new float[0]);
        assertThat(watch.health()).isInstanceOfSatisfying(LatentHealth.Codes.class, health -> {
            assertThat(health.usage().used()).isEqualTo(3);
            assertThat(health.usage().size()).isEqualTo(128);
        });
    }

    private static LatentHealthEstimate watch(Family family) {
        return new LatentHealthEstimate(new ModelSpec(new ImageShape(1, 4, 4), Architecture.MLP, List.of(), 2,
                new Likelihood.Bernoulli()).with(FamilySpec.of(family)));
    }
}

package elboroom.metrics;

import elboroom.domain.latent.Latents;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class AggregatePosteriorTest {

    private static final float LOG_2 = (float) Math.log(2);

    /// Means (1, 0) and (3, 4), variances (1, 2) and (1, 1).
    private final AggregatePosterior aggregate = AggregatePosterior
            .of(new Latents(2, new float[]{1, 0, 3, 4}, new float[]{0, LOG_2, 0, 0}, new int[2]));

    @Test
    void addsTheAverageVarianceToTheCovarianceOfTheMeans() {
        assertThat(aggregate.mean()).containsExactly(2, 2);
        assertThat(aggregate.covariance()[0]).containsExactly(new double[]{1 + 1, 2}, within(1e-6));
        assertThat(aggregate.covariance()[1]).containsExactly(new double[]{2, 4 + 1.5}, within(1e-6));
    }

    @Test
    void isComparedWithThePrior() {
        assertThat(aggregate.meanDistance()).isEqualTo(2);
        assertThat(aggregate.covarianceDistance()).isCloseTo(4.5, within(1e-6));
        AggregatePosterior prior = AggregatePosterior.of(Posteriors.of(1, new double[10][3]));
        assertThat(prior.meanDistance()).isZero();
        assertThat(prior.covarianceDistance()).isZero();
    }

    @Test
    void refusesNoExamples() {
        Latents none = new Latents(2, new float[0], new float[0], new int[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> AggregatePosterior.of(none));
    }
}

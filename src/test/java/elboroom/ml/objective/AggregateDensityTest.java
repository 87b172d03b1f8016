package elboroom.ml.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EngineTest
class AggregateDensityTest {

    private static final float[] MEANS = {-1, 0.5f, 1.2f, 2};
    private static final float[] LOG_VARIANCES = {0, -0.5f, 0.3f, -1};
    private static final float POINT = 0.3f;

    /// Averaged over every batch that contains an example, stratified sampling gives q(z) exactly; weighted sampling
    /// does not.
    @Test
    void stratifiedSamplingIsUnbiased() {
        double exact = 0;
        for (int n = 0; n < MEANS.length; n++) {
            exact += density(n) / MEANS.length;
        }
        double stratified = 0;
        double weighted = 0;
        try (NDManager manager = Torch.newManager()) {
            for (int[] others : new int[][]{{1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 3}, {3, 2}}) {
                stratified += estimate(others, AggregateDensity.stratified(manager, 3, MEANS.length)) / 6;
                weighted += estimate(others, AggregateDensity.weighted(manager, 3, MEANS.length)) / 6;
            }
        }
        assertThat(stratified).isCloseTo(exact, within(1e-6));
        assertThat(weighted).isLessThan(exact / 2);
    }

    @Test
    void inOneDimensionTheMarginalIsTheJoint() {
        try (NDManager manager = Torch.newManager()) {
            AggregateDensity density = of(new int[]{2, 1}, AggregateDensity.stratified(manager, 3, 4));
            assertThat(density.marginals().toFloatArray()).containsExactly(density.joint().toFloatArray(),
                    within(1e-5f));
        }
    }

    /// The means are so far apart that most densities underflow to 0 in floats.
    @Test
    void farApartNothingOverflows() {
        try (NDManager manager = Torch.newManager()) {
            NDArray means = Torch.copy(manager, new float[]{-300, 0, 300}, new Shape(3, 1));
            AggregateDensity density = AggregateDensity.of(means, new Posterior(means, means.zerosLike()),
                    AggregateDensity.weighted(manager, 3, 3));
            float alone = (float) (-0.5 * Math.log(2 * Math.PI) - Math.log(9));
            assertThat(density.joint().toFloatArray()).containsExactly(new float[]{alone, alone, alone}, within(1e-4f));
        }
    }

    /// Returns the estimate of q at the point, from the posterior of the first example and two others.
    private static double estimate(int[] others, NDArray shares) {
        return Math.exp(of(others, shares).joint().toFloatArray()[0]);
    }

    private static AggregateDensity of(int[] others, NDArray shares) {
        NDManager manager = shares.getManager();
        Shape shape = new Shape(3, 1);
        NDArray points = Torch.copy(manager, new float[]{POINT, 1, 2}, shape);
        return AggregateDensity.of(points, new Posterior(Torch.copy(manager, pick(MEANS, others), shape),
                Torch.copy(manager, pick(LOG_VARIANCES, others), shape)), shares);
    }

    private static float[] pick(float[] values, int[] others) {
        return new float[]{values[0], values[others[0]], values[others[1]]};
    }

    private static double density(int example) {
        double variance = Math.exp(LOG_VARIANCES[example]);
        double distance = POINT - MEANS[example];
        return Math.exp(-distance * distance / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }
}

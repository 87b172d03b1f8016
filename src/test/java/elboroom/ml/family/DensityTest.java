package elboroom.ml.family;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDManager;
import elboroom.data.Split;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Tensor;
import elboroom.metrics.GaussianMixture;
import elboroom.ml.CounterNoise;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.Density;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// The density that families without a prior are sampled from.
@EngineTest
class DensityTest {

    private static final Split SPLIT = TinyData.bars(8, 300, 1).train();
    private static final int LATENT = 2;

    @Test
    void hasTheMomentsOfTheCodes() {
        Model model = model(FamilySpec.of(Family.AE));
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(model.parameters(), model.initialWeights(5))) {
            fit(model, weights);
            double[][] codes = codes(manager, model, weights);
            GaussianMixture density = Objects.requireNonNull(new Density(1, LATENT).read(weights));
            double[][] lower = density.cholesky()[0];
            for (int i = 0; i < LATENT; i++) {
                assertThat(density.means()[0][i]).isCloseTo(mean(codes, i), within(1e-5));
                for (int j = 0; j < LATENT; j++) {
                    assertThat(lower[i][0] * lower[j][0] + lower[i][1] * lower[j][1])
                            .isCloseTo(covariance(codes, i, j), within(1e-5));
                }
            }
        }
    }

    @Test
    void isWhatPointsAreSampledFrom() {
        Model model = model(FamilySpec.of(Family.RAE).with("density", "mixture"));
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(model.parameters(), model.initialWeights(5))) {
            fit(model, weights);
            double[][] codes = codes(manager, model, weights);
            double[][] points = sample(manager, model, weights, 4000, 1);
            for (int i = 0; i < LATENT; i++) {
                double deviation = Math.sqrt(covariance(codes, i, i));
                assertThat(mean(points, i)).isCloseTo(mean(codes, i), within(0.1 * deviation));
                assertThat(Math.sqrt(covariance(points, i, i))).isCloseTo(deviation, within(0.1 * deviation));
            }
            assertThat(sample(manager, model, weights, 4000, 1)).isDeepEqualTo(points);
            assertThat(sample(manager, model, weights, 4000, 2)[0]).isNotEqualTo(points[0]);
        }
    }

    @Test
    void isMissingBeforeTheFirstEpochEnds() {
        Model model = model(FamilySpec.of(Family.DAE));
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(model.parameters(), model.initialWeights(5))) {
            assertThatThrownBy(() -> sample(manager, model, weights, 3, 1)).isInstanceOfSatisfying(
                    ProblemException.class,
                    e -> assertThat(e.problem().key()).isEqualTo("problem.sample.unfitted"));
        }
    }

    @Test
    void componentsThatAreLackingStayAway() {
        Density density = new Density(3, 1);
        GaussianMixture two = new GaussianMixture(new double[]{0.25, 0.75}, new double[][]{{1}, {2}},
                new double[][][]{{{3}}, {{4}}});
        try (Weights weights = new Weights(density.parameters(), Map.of(
                "density.weight", new Tensor(new int[]{3}, new float[]{0, 0, 1}),
                "density.mean", new Tensor(new int[]{3, 1}, new float[3]),
                "density.cholesky", new Tensor(new int[]{3, 1, 1}, new float[3])))) {
            density.write(two, weights);
            GaussianMixture read = Objects.requireNonNull(density.read(weights));
            assertThat(read.weights()).containsExactly(0.25, 0.75);
            assertThat(read.means()).isDeepEqualTo(two.means());
            assertThat(read.cholesky()[1]).isDeepEqualTo(two.cholesky()[1]);
        }
    }

    private static void fit(Model model, Weights weights) {
        EpochEnd end = Objects.requireNonNull(model.atEpochEnd(SPLIT, 1, weights));
        int pieces = 1;
        while (end.advance()) {
            pieces++;
        }
        assertThat(pieces).isGreaterThan(3); // two batches, the start of the fit, its iterations
    }

    private static Model model(FamilySpec family) {
        return Models.of(new ModelSpec(SPLIT.shape(), Architecture.MLP, List.of(8), LATENT,
                new Likelihood.Bernoulli()).with(family));
    }

    private static double[][] sample(NDManager manager, Model model, Weights weights, int count, long seed) {
        return Tiny.rows(model.sample(manager, new CounterNoise(seed), 0, count, null, weights));
    }

    private static double[][] codes(NDManager manager, Model model, Weights weights) {
        int[] order = IntStream.range(0, SPLIT.size()).toArray();
        var images = new BatchReader(model.spec(), SPLIT, 0).images(manager, order, 0, order.length);
        return Tiny.rows(model.encode(images, null, weights).mean());
    }

    private static double mean(double[][] rows, int i) {
        return Arrays.stream(rows).mapToDouble(row -> row[i]).average().orElseThrow();
    }

    private static double covariance(double[][] rows, int i, int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[i] * row[j]).average().orElseThrow()
                - mean(rows, i) * mean(rows, j);
    }
}

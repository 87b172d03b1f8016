package elboroom.ml.family;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ModelSizeTest {

    private static final long TWO_GIB = 2L << 30;

    private static ModelSpec mlp(int latent, String hidden) {
        List<Integer> widths = Stream.of(hidden.split(",", -1)).map(Integer::valueOf).toList();
        return new ModelSpec(new ImageShape(1, 28, 28), Architecture.MLP, widths, latent, new Likelihood.Bernoulli());
    }

    @Test
    void everyWeightIsCounted() {
        long encoder = 784 * 400 + 400 + 400 * 40 + 40;
        long decoder = 20 * 400 + 400 + 400 * 784 + 784;
        assertThat(ModelSize.weights(mlp(20, "400"))).isEqualTo(encoder + decoder);
    }

    @ParameterizedTest
    @CsvSource({"2,'100000000'", "2,'46341,46341'", "512,'8192,8192'"})
    void whatDoesNotFitIsRefused(int latent, String hidden) {
        Problem problem = refusal(() -> ModelSize.require(mlp(latent, hidden), TWO_GIB));
        assertThat(problem.key()).isEqualTo("problem.spec.size");
        assertThat((double) problem.arguments().get(1)).isGreaterThan((double) problem.arguments().get(2));
    }

    @Test
    void moreWeightsThanCanBeCountedAreNotToldAsANumber() {
        ModelSpec spec = mlp(2, "2147483647,2147483647,2147483647,2147483647");
        assertThat(refusal(() -> ModelSize.require(spec, TWO_GIB)))
                .isEqualTo(Problem.of("problem.spec.sizeUncounted", Long.MAX_VALUE));
    }

    @Test
    void whatPeopleTrainFits() {
        ModelSize.require(mlp(512, "4096,2048"), TWO_GIB);
        for (int side : new int[]{28, 32, 64}) {
            for (Architecture architecture : List.of(Architecture.CONV, Architecture.CONV_TRANSPOSED)) {
                ModelSpec conv = new ModelSpec(new ImageShape(3, side, side), architecture, List.of(1024), 64,
                        new Likelihood.Bernoulli());
                ModelSize.require(conv, TWO_GIB);
                ModelSize.require(conv, 512);
            }
        }
    }

    /// As many as PyTorch's layers have: convolutions of 320 and 18,496, dense layers of 125,480 and 65,856, transposed
    /// convolutions of 32,800 and 513.
    @Test
    void theTransposedNetworkHasTheWeightsOfTheTutorials() {
        assertThat(ModelSize.weights(new ModelSpec(new ImageShape(1, 28, 28), Architecture.CONV_TRANSPOSED, List.of(),
                20, new Likelihood.Bernoulli()))).isEqualTo(243_465);
    }

    @Test
    void everyFamilyCanBeMeasured() {
        Arrays.stream(Family.values()).forEach(family -> {
            ModelSpec spec = new ModelSpec(new ImageShape(1, 28, 28), Architecture.MLP, List.of(32),
                    Activation.RELU, 16, new Likelihood.Bernoulli(), FamilySpec.of(family),
                    family.has(Capability.LABELS) ? 10 : 0);
            assertThat(ModelSize.weights(spec)).as(family.id()).isBetween(40_000L, 5_000_000L);
        });
    }

    @Test
    void aBatchThatDoesNotFitIsRefused() {
        assertThat(refusal(() -> ModelSize.require(mlp(2, "400"), Integer.MAX_VALUE)).key())
                .isEqualTo("problem.spec.batchSize");
        assertThat(refusal(() -> ModelSize.require(mlp(2, "400"), 3_000_000)).key())
                .isEqualTo("problem.spec.batchSize");
        ModelSize.require(mlp(2, "400"), 10_000);
    }

    /// The products of the weights for the exact penalty take hidden², unless the rows of the Jacobian take less.
    @Test
    void theContractivePenaltyIsCounted() {
        int latent = 64;
        int hidden = (int) (1.1 * Math.sqrt(Runtime.getRuntime().maxMemory() / 12.0));
        int batch = hidden / latent + 1;
        ModelSize.require(encoder(Family.AE, latent, hidden), batch);
        ModelSpec contractive = encoder(Family.CONTRACTIVE_AE, latent, hidden);
        assertThat(refusal(() -> ModelSize.require(contractive, batch)).key()).isEqualTo("problem.spec.batchSize");
        ModelSize.require(contractive, 1);
    }

    @Test
    void theContractivePenaltyIsCountedAsItIsComputed() {
        assertThat(penalty(5)).as("W²").isEqualTo(3 * 784);
        assertThat(penalty(100, 400)).as("slopes, and J in two factors, multiplied and squared")
                .isEqualTo(100 * (400 + 3 * (400 + 2 * 784)));
        assertThat(penalty(200, 400)).as("the products of the weights, and slopes with them")
                .isEqualTo(3 * 400 * 400 + 3 * 200 * 400);
        assertThat(penalty(10, 400, 300)).as("the direction after each layer, and slopes")
                .isEqualTo(10 * (784 + 2 * 400 + 2 * 300 + 3 + 400 + 300));
    }

    private static double penalty(int batch, Integer... hidden) {
        return Models.of(encoder(Family.CONTRACTIVE_AE, 3, hidden)).values(batch)
                - Models.of(encoder(Family.AE, 3, hidden)).values(batch);
    }

    private static ModelSpec encoder(Family family, int latent, Integer... hidden) {
        return new ModelSpec(new ImageShape(1, 28, 28), Architecture.MLP, List.of(hidden), Activation.RELU, latent,
                new Likelihood.Bernoulli(), FamilySpec.of(family), 0);
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}

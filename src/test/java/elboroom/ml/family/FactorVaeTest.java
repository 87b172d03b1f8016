package elboroom.ml.family;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Tensor;
import elboroom.ml.EngineTest;
import elboroom.ml.model.Parameter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the losses of the model and of its discriminator with plain Java, and checks which loss changes which
/// weights.
@EngineTest
class FactorVaeTest {

    private static final FamilySpec FAMILY = FamilySpec.of(Family.FACTOR_VAE).with("gamma", "4")
            .with("discriminator-width", "5").with("discriminator-layers", "2");

    @Test
    void addsTheLogOddsOfTheDiscriminator() {
        try (Tiny tiny = new Tiny(FAMILY)) {
            double correlation = Arrays.stream(tiny.points()).mapToDouble(point -> advantage(point, tiny)).sum()
                    / Tiny.BATCH;
            double reconstruction = tiny.reconstruction(tiny.points());
            Losses losses = tiny.losses();
            assertThat(losses.reconstruction()).isCloseTo(reconstruction, within(1e-4));
            assertThat(losses.extra()).isCloseTo(4 * correlation, within(1e-4));
            assertThat(losses.loss()).isCloseTo(reconstruction + tiny.kl() + 4 * correlation, within(1e-4));
        }
    }

    @Test
    void trainsTheDiscriminatorAlongWithItsCrossEntropy() {
        try (Tiny tiny = new Tiny(FAMILY)) {
            double[][] permuted = permuted(tiny);
            double entropy = 0;
            for (int i = 0; i < Tiny.BATCH; i++) {
                entropy += Math.log(1 + Math.exp(-advantage(tiny.points()[i], tiny)));
                entropy += Math.log(1 + Math.exp(advantage(permuted[i], tiny)));
            }
            assertThat(tiny.objective() - tiny.losses().loss()).isCloseTo(entropy / (2 * Tiny.BATCH), within(1e-4));
        }
        try (Tiny evaluated = new Tiny(FAMILY, false)) {
            assertThat(evaluated.objective()).isCloseTo(evaluated.losses().loss(), within(1e-4));
        }
    }

    @Test
    void permutesEachDimensionAmongTheExamples() {
        try (Tiny tiny = new Tiny(FAMILY)) {
            double[][] points = Tiny.rows(tiny.batch.epsilon());
            double[][] permuted = Tiny.rows(FactorVae.permuted(tiny.batch, tiny.batch.epsilon()));
            assertThat(Arrays.deepEquals(permuted, points)).isFalse();
            for (int d = 0; d < Tiny.LATENT; d++) {
                assertThat(column(permuted, d)).containsExactlyInAnyOrder(column(points, d));
            }
        }
    }

    /// The model's own weights are changed only by its loss, the discriminator's only by its cross-entropy.
    @Test
    void neitherLossMovesTheOthersWeights() {
        try (Tiny tiny = new Tiny(FAMILY)) {
            tiny.backward();
            FiniteDifferences.agree(tiny.weights, tiny.trained().stream().filter(p -> !isDiscriminator(p)).toList(),
                    () -> tiny.losses().loss());
            FiniteDifferences.agree(tiny.weights, tiny.trained().stream().filter(FactorVaeTest::isDiscriminator)
                    .toList(), () -> tiny.objective() - tiny.losses().loss());
        }
    }

    private static boolean isDiscriminator(Parameter parameter) {
        return parameter.name().startsWith("discriminator");
    }

    private static double[][] permuted(Tiny tiny) {
        var points = tiny.model.encode(tiny.batch.images(), null, tiny.weights).sample(tiny.batch.epsilon());
        return Tiny.rows(FactorVae.permuted(tiny.batch, points));
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    /// Returns D_0 − D_1 at a point: two hidden layers with leaky ReLUs.
    private static double advantage(double[] point, Tiny tiny) {
        Map<String, Tensor> weights = tiny.weights.copy();
        double[] values = point;
        for (int layer = 1; layer <= 3; layer++) {
            values = dense(values, tensor(weights, "discriminator.dense" + layer + ".weight"),
                    tensor(weights, "discriminator.dense" + layer + ".bias"));
            for (int i = 0; layer < 3 && i < values.length; i++) {
                values[i] = values[i] < 0 ? 0.2 * values[i] : values[i];
            }
        }
        return values[0] - values[1];
    }

    private static float[] tensor(Map<String, Tensor> weights, String name) {
        return Objects.requireNonNull(weights.get(name)).values();
    }

    private static double[] dense(double[] inputs, float[] weight, float[] bias) {
        double[] outputs = new double[bias.length];
        for (int o = 0; o < outputs.length; o++) {
            outputs[o] = bias[o];
            for (int i = 0; i < inputs.length; i++) {
                outputs[o] += weight[o * inputs.length + i] * inputs[i];
            }
        }
        return outputs;
    }
}

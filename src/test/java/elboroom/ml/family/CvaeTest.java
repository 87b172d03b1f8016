package elboroom.ml.family;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Tensor;
import elboroom.ml.Batches;
import elboroom.ml.CounterNoise;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the loss with a computation in plain Java, on a tiny network with three classes and two dimensions of z.
@EngineTest
class CvaeTest {

    private static final float[][] IMAGES = {{0f, 0.2f, 1f, 0.7f}, {0.9f, 0.3f, 0f, 1f}, {0.4f, 0.4f, 0.8f, 0.1f}};
    private static final int CLASSES = 3;
    private static final int LATENT = 2;

    private static Model model(String prior) {
        return Models.of(new ModelSpec(new ImageShape(1, 2, 2), Architecture.MLP, List.of(5), Activation.TANH, LATENT,
                new Likelihood.Bernoulli(), FamilySpec.of(Family.CVAE).with("prior", prior), CLASSES));
    }

    /// Returns initial weights, with non-zero numbers where they would all be zero.
    private static Map<String, Tensor> weights(Model model) {
        Map<String, Tensor> weights = model.initialWeights(3);
        SplittableRandom random = new SplittableRandom(4);
        model.parameters().forEach(parameter -> {
            float[] values = requireNonNull(weights.get(parameter.name())).values();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.6 * random.nextDouble() - 0.3);
            }
        });
        return weights;
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "learned"})
    void theLossAgreesWithPlainJava(String prior) {
        Model model = model(prior);
        Map<String, Tensor> values = weights(model);
        int[] labels = {2, 0, -1};
        try (NDManager manager = Torch.newManager(); Weights weights = new Weights(model.parameters(), values)) {
            NDArray images = Torch.copy(manager, flat(IMAGES), new Shape(3, 4));
            CounterNoise noise = new CounterNoise(1);
            NDArray epsilon = noise.normal(manager, 0, 3, LATENT);
            Terms terms = model
                    .terms(new Batch(images, Batches.oneHot(manager, labels, CLASSES), epsilon, noise, 0, 0, 100,
                            3, true), weights);
            float[] drawn = epsilon.toFloatArray();
            double loss = 0;
            for (int i = 0; i < labels.length; i++) {
                Plain plain = new Plain(values, IMAGES[i], labels[i], drawn[LATENT * i], drawn[LATENT * i + 1]);
                assertThat((double) terms.reconstruction().getFloat(i)).isCloseTo(plain.reconstruction(), within(1e-5));
                for (int d = 0; d < LATENT; d++) {
                    assertThat((double) requireNonNull(terms.kl()).getFloat(i, d)).isCloseTo(plain.kl(d), within(1e-5));
                }
                loss += (plain.reconstruction() + plain.kl(0) + plain.kl(1)) / labels.length;
            }
            assertThat((double) terms.objective().getFloat()).isCloseTo(loss, within(1e-5));
            assertThat(terms.extra()).isNull();
        }
    }

    @Test
    void theKlToTheLearnedPriorIsTheMeanOfTheLogRatioOverSamples() {
        Model model = model("learned");
        int draws = 100_000;
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(model.parameters(), weights(model))) {
            Posterior one = new Posterior(Torch.copy(manager, new float[]{0.7f, -1.1f}, new Shape(1, 2)),
                    Torch.copy(manager, new float[]{-0.8f, 0.4f}, new Shape(1, 2)));
            NDArray label = Batches.oneHot(manager, new int[]{1}, CLASSES);
            Posterior many = new Posterior(one.mean().repeat(0, draws), one.logVariance().repeat(0, draws));
            NDArray points = many.sample(new CounterNoise(8).normal(manager, 0, draws, LATENT));
            NDArray ratio = many.logDensity(points).sub(model.logPrior(points, label.repeat(0, draws), weights));
            double mean = ratio.mean().getFloat();
            double error = Math.sqrt((ratio.square().mean().getFloat() - mean * mean) / draws);

            assertThat((double) model.kl(one, label, weights).sum().getFloat()).isCloseTo(mean, within(4 * error));
        }
    }

    @Test
    void aLearnedPriorStartsAsTheStandardOne() {
        Model learned = model("learned");
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(learned.parameters(), learned.initialWeights(1))) {
            NDArray points = Torch.copy(manager, new float[]{0.7f, -1.1f, 2f, 0f}, new Shape(2, 2));
            NDArray labels = Batches.oneHot(manager, new int[]{2, -1}, CLASSES);
            float[] standard = model("standard").logPrior(points, labels, weights).toFloatArray();

            assertThat(learned.logPrior(points, labels, weights).toFloatArray()).containsExactly(standard,
                    within(1e-6f));
        }
    }

    @Test
    void drawsFromTheLearnedPriorHaveItsMeanAndVariance() {
        Model model = model("learned");
        int draws = 50_000;
        Map<String, Tensor> values = weights(model);
        try (NDManager manager = Torch.newManager(); Weights weights = new Weights(model.parameters(), values)) {
            NDArray labels = Batches.oneHot(manager, new int[]{1}, CLASSES).repeat(0, draws);
            NDArray points = model.sample(manager, new CounterNoise(5), 0, draws, labels, weights);
            for (int d = 0; d < LATENT; d++) {
                double mean = requireNonNull(values.get("prior.mean")).values()[LATENT + d];
                double variance = Math.exp(requireNonNull(values.get("prior.logVar")).values()[LATENT + d]);
                NDArray drawn = points.get(":," + d);
                double drawnMean = drawn.mean().getFloat();
                assertThat(drawnMean).isCloseTo(mean, within(4 * Math.sqrt(variance / draws)));
                assertThat((double) drawn.sub((float) drawnMean).square().mean().getFloat()).isCloseTo(variance,
                        within(4 * variance * Math.sqrt(2.0 / draws)));
            }
        }
    }

    private static float[] flat(float[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, all, i * rows[0].length, rows[0].length);
        }
        return all;
    }

    /// One example, in doubles.
    private static final class Plain {

        private final Map<String, Tensor> weights;
        private final float[] image;
        private final int label;
        private final double[] posterior;
        private final double[] logits;

        Plain(Map<String, Tensor> weights, float[] image, int label, double... epsilon) {
            this.weights = weights;
            this.image = image;
            this.label = label;
            double[] pixels = new double[image.length];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = image[i];
            }
            posterior = network("encoder", pixels);
            double[] z = new double[LATENT];
            for (int d = 0; d < LATENT; d++) {
                z[d] = posterior[d] + Math.exp(posterior[LATENT + d] / 2) * epsilon[d];
            }
            logits = network("decoder", z);
        }

        /// Returns −Σ x log p + (1 − x) log (1 − p).
        double reconstruction() {
            double sum = 0;
            for (int i = 0; i < image.length; i++) {
                double p = 1 / (1 + Math.exp(-logits[i]));
                sum -= image[i] * Math.log(p) + (1 - image[i]) * Math.log(1 - p);
            }
            return sum;
        }

        double kl(int d) {
            double priorMean = prior("prior.mean", d);
            double priorVariance = Math.exp(prior("prior.logVar", d));
            double variance = Math.exp(posterior[LATENT + d]);
            double distance = posterior[d] - priorMean;
            return 0.5 * (Math.log(priorVariance / variance) + (variance + distance * distance) / priorVariance - 1);
        }

        private double prior(String name, int d) {
            Tensor table = weights.get(name);
            return table == null || label < 0 ? 0 : table.values()[label * LATENT + d];
        }

        private double[] network(String name, double[] input) {
            double[] told = Arrays.copyOf(input, input.length + CLASSES);
            if (label >= 0) {
                told[input.length + label] = 1;
            }
            double[] hidden = dense(name + ".dense1", told);
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = Math.tanh(hidden[i]);
            }
            return dense(name + ".dense2", hidden);
        }

        private double[] dense(String name, double[] input) {
            float[] matrix = requireNonNull(weights.get(name + ".weight")).values();
            float[] bias = requireNonNull(weights.get(name + ".bias")).values();
            double[] output = new double[bias.length];
            for (int o = 0; o < output.length; o++) {
                output[o] = bias[o];
                for (int i = 0; i < input.length; i++) {
                    output[o] += matrix[o * input.length + i] * input[i];
                }
            }
            return output;
        }
    }
}

package elboroom.ml.family;

import java.util.List;
import java.util.stream.Stream;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.CounterNoise;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.EncoderPass;
import elboroom.ml.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/// The Jacobian of encoders against finite differences and against gradients.
@EngineTest
class ContractiveAeTest {

    private static final ImageShape SMALL = new ImageShape(1, 3, 4);

    static Stream<ModelSpec> shallow() {
        return Stream.of(Activation.values()).flatMap(activation -> Stream.of(List.<Integer>of(), List.of(5),
                List.of(40)) // more hidden units than rows of the Jacobian in a batch
                .map(hidden -> spec(SMALL, Architecture.MLP, hidden, activation)));
    }

    static Stream<ModelSpec> deep() {
        return Stream.of(spec(SMALL, Architecture.MLP, List.of(7, 5), Activation.RELU),
                spec(SMALL, Architecture.MLP, List.of(7, 6, 5), Activation.TANH),
                spec(new ImageShape(1, 28, 28), Architecture.CONV, List.of(8), Activation.RELU),
                spec(new ImageShape(3, 32, 32), Architecture.CONV, List.of(), Activation.RELU),
                spec(new ImageShape(1, 28, 28), Architecture.CONV_TRANSPOSED, List.of(), Activation.RELU));
    }

    @ParameterizedTest
    @MethodSource("shallow")
    void theNormOfAShallowEncoderIsExact(ModelSpec spec) {
        try (Setting setting = new Setting(spec, 3)) {
            EncoderPass pass = setting.pass(setting.images);
            assertThat(pass.shallow()).isTrue();
            float[] norms = pass.squaredJacobian().toFloatArray();
            assertThat(norms).hasSize(3);
            double[] expected = setting.squaredJacobian();
            for (int i = 0; i < norms.length; i++) {
                assertThat((double) norms[i]).isCloseTo(expected[i], withinPercentage(0.5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"shallow", "deep"})
    void theDerivativeAlongADirectionIsThatOfTheBackwardPass(ModelSpec spec) {
        try (Setting setting = new Setting(spec, 3)) {
            NDArray directions = new CounterNoise(4).normal(setting.manager, 0, 3, spec.shape().size());
            float[] squares = setting.pass(setting.images).squaredJacobian(directions).toFloatArray();
            double[] expected = setting.squaredDerivative(directions);
            for (int i = 0; i < squares.length; i++) {
                assertThat((double) squares[i]).isCloseTo(expected[i], withinPercentage(0.1));
            }
        }
    }

    /// The squared norm is the sum over an orthonormal basis of directions, and so the mean over standard normal ones.
    @Test
    void aDeepEncodersEstimateIsUnbiased() {
        ModelSpec spec = spec(SMALL, Architecture.MLP, List.of(7, 5), Activation.TANH);
        try (Setting setting = new Setting(spec, 1)) {
            assertThat(setting.pass(setting.images).shallow()).isFalse();
            double expected = setting.squaredJacobian()[0];
            int draws = 20_000;
            NDArray same = setting.images.repeat(0, draws);
            NDArray directions = new CounterNoise(9).normal(setting.manager, 0, draws, SMALL.size());
            assertThat((double) setting.pass(same).squaredJacobian(directions).mean().getFloat())
                    .isCloseTo(expected, withinPercentage(3));
        }
    }

    @Test
    void thePenaltyIsTheMeanOverTheBatchTimesLambda() {
        try (Tiny plain = new Tiny(FamilySpec.of(Family.AE));
                Tiny contractive = new Tiny(FamilySpec.of(Family.CONTRACTIVE_AE).with("lambda", "2.5"))) {
            double norm = contractive.model.networks().encoderPass(contractive.batch.images(), contractive.weights)
                    .squaredJacobian().mean().getFloat();
            assertThat(norm).isPositive();
            assertThat(contractive.losses().extra()).isCloseTo(2.5 * norm, withinPercentage(0.01));
            assertThat(contractive.losses().reconstruction()).isEqualTo(plain.losses().reconstruction());
            assertThat(contractive.objective()).isCloseTo(plain.objective() + 2.5 * norm, withinPercentage(0.01));
        }
    }

    private static ModelSpec spec(ImageShape shape, Architecture architecture, List<Integer> hidden,
            Activation activation) {
        return new ModelSpec(shape, architecture, hidden, activation, 2, new Likelihood.Bernoulli(),
                FamilySpec.of(Family.CONTRACTIVE_AE), 0);
    }

    /// A model with random images.
    private static final class Setting implements AutoCloseable {

        /// Small enough that hardly any ReLU has its kink between two points, large enough for single precision.
        private static final double STEP = 1e-3;

        final NDManager manager = Torch.newManager();
        final Model model;
        final Weights weights;
        final NDArray images;

        Setting(ModelSpec spec, int examples) {
            model = Models.of(spec);
            weights = new Weights(model.parameters(), model.initialWeights(5));
            images = new CounterNoise(2).uniform(manager, 0, examples, spec.shape().size());
        }

        EncoderPass pass(NDArray at) {
            return model.networks().encoderPass(at, weights);
        }

        /// ‖J v‖² of each example, with the rows of J from the backward pass.
        double[] squaredDerivative(NDArray directions) {
            int pixels = model.spec().shape().size();
            double[] squares = new double[Math.toIntExact(images.getShape().get(0))];
            float[] along = directions.toFloatArray();
            images.setRequiresGradient(true);
            for (int d = 0; d < model.spec().latent(); d++) {
                try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                    collector.zeroGradients();
                    collector.backward(model.encode(images, null, weights).mean().get(new NDIndex(":, {}", d)).sum());
                }
                float[] row = images.getGradient().toFloatArray();
                for (int i = 0; i < squares.length; i++) {
                    double derivative = 0;
                    for (int p = i * pixels; p < (i + 1) * pixels; p++) {
                        derivative += (double) row[p] * along[p];
                    }
                    squares[i] += derivative * derivative;
                }
            }
            images.setRequiresGradient(false);
            return squares;
        }

        /// ‖J‖²_F of each example by central differences along every pixel.
        double[] squaredJacobian() {
            double[] squares = new double[Math.toIntExact(images.getShape().get(0))];
            for (int p = 0; p < model.spec().shape().size(); p++) {
                double[][] above = codes(p, STEP);
                double[][] below = codes(p, -STEP);
                for (int i = 0; i < squares.length; i++) {
                    for (int d = 0; d < above[i].length; d++) {
                        double derivative = (above[i][d] - below[i][d]) / (2 * STEP);
                        squares[i] += derivative * derivative;
                    }
                }
            }
            return squares;
        }

        /// The codes of the images with one pixel moved.
        private double[][] codes(int pixel, double by) {
            float[] moved = images.toFloatArray();
            int pixels = model.spec().shape().size();
            for (int i = pixel; i < moved.length; i += pixels) {
                moved[i] += (float) by;
            }
            return Tiny.rows(model.encode(Torch.copy(manager, moved, images.getShape()), null, weights).mean());
        }

        @Override
        public void close() {
            weights.close();
            manager.close();
        }
    }
}

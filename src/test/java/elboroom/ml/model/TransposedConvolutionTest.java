package elboroom.ml.model;

import java.util.Map;
import java.util.SplittableRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Tensor;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The operator and its gradients against loops in Java.
@EngineTest
class TransposedConvolutionTest {

    private static final int KERNEL = 4;

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1, 1", "2, 3, 1, 3, 5", "3, 1, 5, 7, 2", "1, 32, 7, 4, 4"})
    void theOutputAndTheGradientsAreThoseOfTheLoops(int batch, int inputs, int outputs, int height, int width) {
        var layer = new TransposedConvolution("up", inputs, outputs, Layer.First.RELU);
        Case values = new Case(batch, inputs, outputs, height, width);
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(layer.parameters(), Map.of(
                        "up.weight", new Tensor(new int[]{inputs, outputs, KERNEL, KERNEL}, values.weight),
                        "up.bias", new Tensor(new int[]{outputs}, values.bias)))) {
            weights.requireGradients(layer.parameters());
            NDArray x = Torch.copy(manager, values.x, new Shape(batch, inputs, height, width));
            x.setRequiresGradient(true);
            NDArray cotangent = Torch.copy(manager, values.cotangent,
                    new Shape(batch, outputs, 2L * height, 2L * width));
            Torch.recordGradients(() -> {
                NDArray output = layer.forward(x, weights);
                assertThat(output.getManager()).isSameAs(manager);
                assertThat(output.getShape()).isEqualTo(
                        new Shape(batch).addAll(layer.output(new Shape(inputs, height, width))));
                assertClose(output.toFloatArray(), values.output(true));
                Torch.backward(output.mul(cotangent).sum());
            });
            assertClose(gradient(x), values.xGradient);
            assertClose(gradient(weights.get("up.weight")), values.weightGradient);
            assertClose(gradient(weights.get("up.bias")), values.biasGradient);
            assertClose(layer.along(x, x, weights).toFloatArray(), values.output(false));
        }
    }

    @Test
    void initialValuesPreserveTheVariance() {
        var layer = new TransposedConvolution("up", 16, 5, Layer.First.RELU);
        assertThat(requireNonNull(layer.parameters().getFirst()).bound()).isEqualTo(Math.sqrt(6.0 / (16 * 4)));
        assertThat(layer.multiplyAdds(new Shape(16, 7, 7))).isEqualTo(16L * 7 * 7 * 5 * 16);
    }

    private static float[] gradient(NDArray of) {
        try (NDArray gradient = of.getGradient()) {
            return gradient.toFloatArray();
        }
    }

    private static void assertClose(float[] actual, double[] expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).as("%d", i)
                    .isCloseTo(expected[i], within(1e-5 * (1 + Math.abs(expected[i]))));
        }
    }

    /// Random numbers, and what a transposed convolution makes of them: each input adds the kernel, times its value, to
    /// the outputs from twice its position minus one. The gradients are those of the sum of output times cotangent.
    private static final class Case {

        private final int inputs;
        private final int outputs;
        private final int height;
        private final int width;
        private final SplittableRandom random = new SplittableRandom(8);
        final float[] x;
        final float[] weight;
        final float[] bias;
        final float[] cotangent;
        final double[] xGradient;
        final double[] weightGradient;
        final double[] biasGradient;
        private final double[] products;

        Case(int batch, int inputs, int outputs, int height, int width) {
            this.inputs = inputs;
            this.outputs = outputs;
            this.height = height;
            this.width = width;
            x = random(batch * inputs * height * width);
            weight = random(inputs * outputs * KERNEL * KERNEL);
            bias = random(outputs);
            cotangent = random(batch * outputs * 4 * height * width);
            xGradient = new double[x.length];
            weightGradient = new double[weight.length];
            biasGradient = new double[outputs];
            products = new double[cotangent.length];
            for (int i = 0; i < cotangent.length; i++) {
                biasGradient[channel(i)] += cotangent[i];
            }
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < outputs * KERNEL * KERNEL; k++) {
                    add(i, k);
                }
            }
        }

        /// Adds the products of one input and one number of the kernel.
        private void add(int at, int kernel) {
            int row = 2 * (at / width % height) - 1 + kernel / KERNEL % KERNEL;
            int column = 2 * (at % width) - 1 + kernel % KERNEL;
            if (row < 0 || row >= 2 * height || column < 0 || column >= 2 * width) {
                return;
            }
            int plane = at / (height * width);
            int weightAt = plane % inputs * outputs * KERNEL * KERNEL + kernel;
            int outputPlane = plane / inputs * outputs + kernel / (KERNEL * KERNEL);
            int output = (outputPlane * 2 * height + row) * 2 * width + column;
            products[output] += (double) x[at] * weight[weightAt];
            xGradient[at] += (double) cotangent[output] * weight[weightAt];
            weightGradient[weightAt] += (double) cotangent[output] * x[at];
        }

        double[] output(boolean withBias) {
            double[] output = products.clone();
            for (int i = 0; withBias && i < output.length; i++) {
                output[i] += bias[channel(i)];
            }
            return output;
        }

        private int channel(int output) {
            return output / (4 * height * width) % outputs;
        }

        private float[] random(int size) {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = random.nextFloat(-1, 1);
            }
            return values;
        }
    }
}

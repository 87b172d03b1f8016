package elboroom.ml.objective;

import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Gaussian;
import elboroom.domain.model.Likelihood.Scale;
import elboroom.domain.model.Tensor;
import elboroom.ml.CounterNoise;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Two numeric columns, one of three categories and one of two, in closed form.
@EngineTest
class ColumnLikelihoodTest {

    private static final float NONE = Float.NaN;
    private static final List<Integer> CATEGORIES = List.of(3, 2);
    private static final double SIGMA = 0.7;
    private static final int NUMERIC = 2;
    private static final int VALUES = 7;
    /// The second example lacks a number and a category, the third everything.
    private static final float[] EXAMPLES = {0.3f, -1.2f, 0, 1, 0, 1, 0, //
            NONE, 0.5f, NONE, NONE, NONE, 0, 1, //
            NONE, NONE, NONE, NONE, NONE, NONE, NONE};
    private static final float[] OUTPUT = {0.1f, -1f, 0.5f, -0.3f, 1.2f, 2f, -2f, //
            0.4f, 0.9f, 5f, -5f, 0f, 0.25f, 0.75f, //
            3f, 2f, 1f, 0f, -1f, -2f, -3f};
    private static final float[] RAW_SCALES = {0.2f, -0.4f};

    @ParameterizedTest
    @EnumSource(Scale.class)
    void valuesAndGradientsOfAllScales(Scale scale) {
        Gaussian gaussian = scale == Scale.OPTIMAL ? Gaussian.fromData(scale) : new Gaussian(SIGMA, scale);
        PixelLikelihood likelihood = PixelLikelihood.of(new Likelihood.Columns(gaussian, CATEGORIES, true));
        boolean each = scale == Scale.PER_PIXEL;
        float[] output = each ? withScales() : OUTPUT;
        int outputs = output.length / 3;
        assertThat(new Likelihood.Columns(gaussian, CATEGORIES, true).outputs(VALUES)).isEqualTo(outputs);
        withWeights(scale == Scale.FIXED ? 0 : (float) Math.log(SIGMA), (manager, weights) -> {
            NDArray images = Torch.copy(manager, EXAMPLES, new Shape(3, VALUES));
            NDArray decoded = Torch.copy(manager, output, new Shape(3, outputs));
            decoded.setRequiresGradient(true);
            float[][] results = new float[2][];
            Torch.recordGradients(() -> {
                NDArray terms = likelihood.negativeLog(images, decoded, weights);
                results[0] = terms.toFloatArray();
                Torch.backward(terms.sum());
            });
            results[1] = decoded.getGradient().toFloatArray();
            for (int example = 0; example < 3; example++) {
                assertThat((double) results[0][example]).isCloseTo(expected(example, each), within(1e-5));
                checkGradient(results[1], example, outputs, each);
            }
        });
    }

    private static float[] withScales() {
        float[] output = new float[3 * (VALUES + NUMERIC)];
        for (int example = 0; example < 3; example++) {
            int to = example * (VALUES + NUMERIC);
            System.arraycopy(OUTPUT, example * VALUES, output, to, NUMERIC);
            System.arraycopy(RAW_SCALES, 0, output, to + NUMERIC, NUMERIC);
            System.arraycopy(OUTPUT, example * VALUES + NUMERIC, output, to + 2 * NUMERIC, VALUES - NUMERIC);
        }
        return output;
    }

    private static double sigma(int column, boolean each) {
        double least = 0.01;
        return each
                ? Math.exp(Math.log(least)
                        + Math.log1p(Math.exp(RAW_SCALES[column] + Math.log(SIGMA) - Math.log(least))))
                : SIGMA;
    }

    private static double expected(int example, boolean each) {
        double sum = 0;
        for (int column = 0; column < NUMERIC; column++) {
            double value = EXAMPLES[example * VALUES + column];
            if (!Double.isNaN(value)) {
                double sigma = sigma(column, each);
                double difference = (value - OUTPUT[example * VALUES + column]) / sigma;
                sum += difference * difference / 2 + Math.log(sigma) + Math.log(2 * Math.PI) / 2;
            }
        }
        int from = NUMERIC;
        for (int count : CATEGORIES) {
            for (int i = 0; i < count; i++) {
                if (EXAMPLES[example * VALUES + from + i] == 1) {
                    sum -= Math.log(softmax(example, from, count, i));
                }
            }
            from += count;
        }
        return sum;
    }

    private static double softmax(int example, int from, int count, int category) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.exp(OUTPUT[example * VALUES + from + i]);
        }
        return Math.exp(OUTPUT[example * VALUES + from + category]) / sum;
    }

    private static void checkGradient(float[] gradient, int example, int outputs, boolean each) {
        for (int column = 0; column < NUMERIC; column++) {
            double value = EXAMPLES[example * VALUES + column];
            double sigma = sigma(column, each);
            double expected = Double.isNaN(value)
                    ? 0
                    : (OUTPUT[example * VALUES + column] - value) / (sigma * sigma);
            assertThat((double) gradient[example * outputs + column]).isCloseTo(expected, within(1e-4));
        }
        int from = NUMERIC;
        for (int count : CATEGORIES) {
            for (int i = 0; i < count; i++) {
                double value = EXAMPLES[example * VALUES + from + i];
                double expected = Double.isNaN(value) ? 0 : softmax(example, from, count, i) - value;
                assertThat((double) gradient[example * outputs + outputs - VALUES + from + i])
                        .isCloseTo(expected, within(1e-5));
            }
            from += count;
        }
    }

    @Test
    void withoutMissingValuesAndCategoriesItIsTheGaussian() {
        float[] values = {0.5f, 1f, -1f, 2f};
        float[] output = {0f, 1.5f, -0.5f, 1f};
        Gaussian gaussian = new Gaussian(SIGMA, Scale.LEARNED);
        withWeights(-0.3f, (manager, weights) -> {
            NDArray images = Torch.copy(manager, values, new Shape(2, 2));
            NDArray decoded = Torch.copy(manager, output, new Shape(2, 2));
            float[] plain = PixelLikelihood.of(gaussian).negativeLog(images, decoded, weights).toFloatArray();
            for (boolean missing : new boolean[]{false, true}) {
                assertThat(PixelLikelihood.of(new Likelihood.Columns(gaussian, List.of(), missing))
                        .negativeLog(images, decoded, weights).toFloatArray()).containsExactly(plain, within(1e-5f));
            }
        });
    }

    @Test
    void onlyCategories() {
        PixelLikelihood likelihood = PixelLikelihood
                .of(new Likelihood.Columns(new Gaussian(1, Scale.FIXED), List.of(3), false));
        withWeights(0, (manager, weights) -> {
            NDArray images = Torch.copy(manager, new float[]{0, 0, 1}, new Shape(1, 3));
            NDArray decoded = Torch.copy(manager, new float[]{1, 1, 1}, new Shape(1, 3));
            assertThat(likelihood.negativeLog(images, decoded, weights).getFloat())
                    .isCloseTo((float) Math.log(3), within(1e-6f));
            assertThat(likelihood.mean(decoded).toFloatArray()).containsExactly(new float[]{1 / 3f, 1 / 3f, 1 / 3f},
                    within(1e-6f));
            assertThat(likelihood.meanSquare(images, likelihood.mean(decoded))).isEqualTo(1);
        });
    }

    @Test
    void theMeanIsMadeOfNumbersAndProbabilities() {
        PixelLikelihood likelihood = PixelLikelihood
                .of(new Likelihood.Columns(new Gaussian(1, Scale.FIXED), CATEGORIES, true));
        withWeights(0, (manager, weights) -> {
            NDArray mean = likelihood.mean(Torch.copy(manager, OUTPUT, new Shape(3, VALUES)));
            float[] values = mean.toFloatArray();
            assertThat(values[1]).isEqualTo(-1f);
            assertThat((double) values[3]).isCloseTo(softmax(0, NUMERIC, 3, 1), within(1e-6));
            assertThat((double) values[5]).isCloseTo(softmax(0, 5, 2, 0), within(1e-6));
            NDArray images = Torch.copy(manager, EXAMPLES, new Shape(3, VALUES));
            assertThat(likelihood.meanSquare(images, mean))
                    .isCloseTo((0.2 * 0.2 + 0.2 * 0.2 + 0.4 * 0.4) / 3, within(1e-6));
        });
    }

    @Test
    void drawnCategoriesFollowTheirProbabilities() {
        int draws = 4000;
        PixelLikelihood likelihood = PixelLikelihood
                .of(new Likelihood.Columns(new Gaussian(SIGMA, Scale.FIXED), List.of(3), false));
        float[] output = new float[4 * draws];
        for (int i = 0; i < draws; i++) {
            output[4 * i] = 2;
            output[4 * i + 2] = (float) Math.log(2);
        }
        withWeights(0, (manager, weights) -> {
            float[] drawn = likelihood.draw(Torch.copy(manager, output, new Shape(draws, 4)), new CounterNoise(3), 0,
                    weights).toFloatArray();
            double[] sums = new double[4];
            for (int i = 0; i < draws; i++) {
                assertThat(drawn[4 * i + 1] + drawn[4 * i + 2] + drawn[4 * i + 3]).isEqualTo(1);
                for (int column = 0; column < 4; column++) {
                    sums[column] += drawn[4 * i + column] / draws;
                }
            }
            assertThat(sums).containsExactly(new double[]{2, 0.25, 0.5, 0.25}, within(0.04));
        });
    }

    private interface Check {
        void run(NDManager manager, Weights weights);
    }

    private static void withWeights(float logSigma, Check check) {
        var parameters = List.of(new Parameter(PixelLikelihood.LOG_SIGMA, new Shape(1), 0));
        var values = Map.of(PixelLikelihood.LOG_SIGMA, new Tensor(new int[]{1}, new float[]{logSigma}));
        try (NDManager manager = Torch.newManager(); Weights weights = new Weights(parameters, values)) {
            check.run(manager, weights);
        }
    }
}

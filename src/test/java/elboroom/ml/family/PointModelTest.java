package elboroom.ml.family;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Tensor;
import elboroom.ml.CounterNoise;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the losses of families without a distribution over z with plain Java.
@EngineTest
class PointModelTest {

    @Test
    void aPlainAutoencoderReconstructsAndNothingElse() {
        try (Tiny tiny = new Tiny(FamilySpec.of(Family.AE))) {
            Losses losses = tiny.losses();
            assertThat(losses.reconstruction()).isCloseTo(tiny.reconstruction(tiny.means()), within(1e-4));
            assertThat(losses.kl()).isZero();
            assertThat(losses.extra()).isZero();
            assertThat(tiny.objective()).isCloseTo(losses.reconstruction(), within(1e-5));
        }
    }

    @Test
    void aSparseOneAddsTheSizesOfTheCode() {
        try (Tiny tiny = new Tiny(FamilySpec.of(Family.SPARSE_AE).with("lambda", "2.5"))) {
            double penalty = 2.5 * numbers(tiny.means()).map(Math::abs).sum() / Tiny.BATCH;
            assertThat(tiny.losses().extra()).isCloseTo(penalty, within(1e-5));
            assertThat(tiny.objective()).isCloseTo(tiny.reconstruction(tiny.means()) + penalty, within(1e-4));
        }
    }

    @Test
    void aRegularisedOneAddsTheMeanSquareOfTheCodeAndTheSquaresOfTheDecodersWeights() {
        FamilySpec family = FamilySpec.of(Family.RAE).with("lambda", "3").with("decoder-decay", "0.25");
        try (Tiny tiny = new Tiny(family)) {
            double squares = 0;
            for (Map.Entry<String, Tensor> entry : tiny.weights.copy().entrySet()) {
                if (entry.getKey().startsWith("decoder.") && entry.getKey().endsWith(".weight")) {
                    for (float weight : entry.getValue().values()) {
                        squares += (double) weight * weight;
                    }
                }
            }
            double penalty = 3 * numbers(tiny.means()).map(z -> z * z).average().orElseThrow() + 0.25 * squares;
            assertThat(tiny.losses().extra()).isCloseTo(penalty, within(1e-5));
            assertThat(tiny.objective()).isCloseTo(tiny.reconstruction(tiny.means()) + penalty, within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaussian", "masking", "salt-and-pepper"})
    void aDenoisingOneReconstructsTheCleanImageFromANoisyOne(String noise) {
        try (Tiny tiny = new Tiny(FamilySpec.of(Family.DAE).with("noise", noise))) {
            NDArray noisy = ((Dae) tiny.model).noisy(tiny.batch);
            assertThat(noisy.toFloatArray()).isNotEqualTo(tiny.batch.images().toFloatArray());
            double[][] codes = Tiny.rows(tiny.model.encode(noisy, null, tiny.weights).mean());
            assertThat(tiny.objective()).isCloseTo(tiny.reconstruction(codes), within(1e-4))
                    .isNotCloseTo(tiny.reconstruction(tiny.means()), within(1e-4));
        }
        try (Tiny evaluated = new Tiny(FamilySpec.of(Family.DAE).with("noise", noise), false)) {
            assertThat(evaluated.objective()).isCloseTo(evaluated.reconstruction(evaluated.means()), within(1e-4));
        }
    }

    @Test
    void gaussianNoiseHasTheLevelAsItsStandardDeviation() {
        float[] pixels = noisyGrey("gaussian");
        double mean = numbers(pixels).average().orElseThrow();
        assertThat(mean).isCloseTo(0.5, within(0.02));
        assertThat(Math.sqrt(numbers(pixels).map(x -> (x - mean) * (x - mean)).average().orElseThrow()))
                .isCloseTo(0.4, within(0.02));
        assertThat(numbers(pixels).max().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void maskingBlackensAsManyPixelsAsTheLevelSays() {
        float[] pixels = noisyGrey("masking");
        assertThat(share(pixels, 0)).isCloseTo(0.4, within(0.03));
        assertThat(share(pixels, 0.5f)).isEqualTo(1 - share(pixels, 0));
    }

    @Test
    void saltAndPepperAreEquallyMany() {
        float[] pixels = noisyGrey("salt-and-pepper");
        assertThat(share(pixels, 0)).isCloseTo(0.2, within(0.03));
        assertThat(share(pixels, 1)).isCloseTo(0.2, within(0.03));
        assertThat(share(pixels, 0) + share(pixels, 1) + share(pixels, 0.5f)).isCloseTo(1, within(1e-9));
    }

    /// Returns 4,000 grey pixels with noise of level 0.4.
    private static float[] noisyGrey(String noise) {
        ModelSpec spec = new ModelSpec(new ImageShape(1, 20, 20), Architecture.MLP, List.of(4), 2,
                new Likelihood.Bernoulli()).with(FamilySpec.of(Family.DAE).with("noise", noise).with("level", "0.4"));
        try (var manager = Torch.newManager()) {
            NDArray images = manager.full(new Shape(10, 400), 0.5f);
            CounterNoise source = new CounterNoise(3);
            Batch batch = new Batch(images, null, source.normal(manager, 0, 10, 2), source, 0, 0, 0, 10, true);
            return new Dae(spec).noisy(batch).toFloatArray();
        }
    }

    private static double share(float[] pixels, float value) {
        return numbers(pixels).filter(pixel -> pixel == value).count() / (double) pixels.length;
    }

    private static DoubleStream numbers(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
    }

    private static DoubleStream numbers(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(DoubleStream::of);
    }
}

package elboroom.ml.family;

import java.util.List;
import java.util.stream.Stream;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import elboroom.domain.Architecture;
import elboroom.domain.Family;
import elboroom.domain.FamilySpec;
import elboroom.domain.ImageShape;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.ml.Batches;
import elboroom.ml.EngineTest;
import elboroom.ml.Noise;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The gradient of the loss against central finite differences, weight by weight, on a tiny network.
@EngineTest
class GradientTest {

    private static final float STEP = 1e-2f;

    /// Every likelihood with the plain bound, then every family whose loss is one function of its weights; the others
    /// stop some gradients on purpose, and have tests of their own.
    static Stream<ModelSpec> models() {
        ModelSpec plain = spec(new Likelihood.Bernoulli());
        return Stream.of(
                Stream.of(new Likelihood.Gaussian(0.5, Likelihood.Scale.FIXED),
                        new Likelihood.Gaussian(0.7, Likelihood.Scale.LEARNED),
                        new Likelihood.Gaussian(0.7, Likelihood.Scale.PER_PIXEL), new Likelihood.ContinuousBernoulli())
                        .map(GradientTest::spec),
                Stream.of(FamilySpec.of(Family.AE), FamilySpec.of(Family.VAE), FamilySpec.ofBeta(2.5),
                        FamilySpec.of(Family.BETA_VAE).with("schedule", "capacity"), FamilySpec.of(Family.IWAE))
                        .map(plain::with),
                Stream.of("standard", "learned").map(prior -> FamilySpec.of(Family.CVAE).with("prior", prior))
                        .map(GradientTest::conditional))
                .flatMap(models -> models);
    }

    private static ModelSpec conditional(FamilySpec family) {
        ModelSpec plain = spec(new Likelihood.Bernoulli());
        return new ModelSpec(plain.shape(), plain.architecture(), plain.hidden(), plain.activation(), plain.latent(),
                plain.likelihood(), family, 3);
    }

    private static ModelSpec spec(Likelihood likelihood) {
        return new ModelSpec(new ImageShape(1, 2, 3), Architecture.MLP, List.of(4), 2, likelihood);
    }

    @ParameterizedTest
    @MethodSource("models")
    void agreesWithFiniteDifferences(ModelSpec spec) {
        Model model = Models.of(spec);
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(model.parameters(), model.initialWeights(5))) {
            NDArray images = Torch.copy(manager,
                    new float[]{0f, 0.2f, 1f, 0.7f, 0.5f, 0.1f, 0.9f, 0.3f, 0f, 1f, 0.6f, 0.4f}, new Shape(2, 6));
            Noise noise = new Noise(1);
            NDArray labels = spec.classes() == 0 ? null : Batches.oneHot(manager, new int[]{2, 1}, spec.classes());
            Batch batch = new Batch(images, labels, noise.normal(manager, 0, 2, 2), noise, 0, 100, 2, true);
            weights.requireGradients(model.parameters());
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                collector.backward(model.terms(batch, weights).objective());
            }
            for (Parameter parameter : model.parameters()) {
                float[] gradient = weights.get(parameter.name()).getGradient().toFloatArray();
                var memory = weights.memory(parameter.name()).asFloatBuffer();
                for (int i = 0; i < gradient.length; i++) {
                    float value = memory.get(i);
                    memory.put(i, value + STEP);
                    double above = model.terms(batch, weights).objective().getFloat();
                    memory.put(i, value - STEP);
                    double below = model.terms(batch, weights).objective().getFloat();
                    memory.put(i, value);
                    assertThat((double) gradient[i]).as("%s[%d]", parameter.name(), i)
                            .isCloseTo((above - below) / (2 * STEP), within(5e-3 + 5e-3 * Math.abs(gradient[i])));
                }
            }
        }
    }
}

package elboroom.ml.objective;

import java.util.List;
import java.util.stream.Stream;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import elboroom.domain.Architecture;
import elboroom.domain.ImageShape;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.ml.EngineTest;
import elboroom.ml.Noise;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Vae;
import elboroom.ml.model.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The gradient of the loss against central finite differences, weight by weight, on a tiny network.
@EngineTest
class GradientTest {

    private static final double BETA = 2.5;
    private static final float STEP = 1e-2f;

    static Stream<ModelSpec> models() {
        ImageShape shape = new ImageShape(1, 2, 3);
        return Stream.of(new Likelihood.Bernoulli(), new Likelihood.Gaussian(0.5, false),
                new Likelihood.Gaussian(0.7, true))
                .map(likelihood -> new ModelSpec(shape, Architecture.MLP, List.of(4), 2, likelihood));
    }

    @ParameterizedTest
    @MethodSource("models")
    void agreesWithFiniteDifferences(ModelSpec spec) {
        Vae vae = new Vae(spec);
        Elbo elbo = new Elbo(vae);
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(vae.parameters(), vae.initialWeights(5))) {
            NDArray images = Torch.copy(manager,
                    new float[]{0f, 0.2f, 1f, 0.7f, 0.5f, 0.1f, 0.9f, 0.3f, 0f, 1f, 0.6f, 0.4f}, new Shape(2, 6));
            NDArray noise = new Noise(1).normal(manager, 0, 2, 2);
            weights.requireGradients();
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                collector.backward(elbo.terms(images, noise, weights).loss(BETA));
            }
            for (Parameter parameter : vae.parameters()) {
                float[] gradient = weights.get(parameter.name()).getGradient().toFloatArray();
                var memory = weights.memory(parameter.name()).asFloatBuffer();
                for (int i = 0; i < gradient.length; i++) {
                    float value = memory.get(i);
                    memory.put(i, value + STEP);
                    double above = elbo.terms(images, noise, weights).loss(BETA).getFloat();
                    memory.put(i, value - STEP);
                    double below = elbo.terms(images, noise, weights).loss(BETA).getFloat();
                    memory.put(i, value);
                    assertThat((double) gradient[i]).as("%s[%d]", parameter.name(), i)
                            .isCloseTo((above - below) / (2 * STEP), within(5e-3 + 5e-3 * Math.abs(gradient[i])));
                }
            }
        }
    }
}

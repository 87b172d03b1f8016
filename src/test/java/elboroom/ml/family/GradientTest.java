package elboroom.ml.family;

import java.util.List;
import java.util.stream.Stream;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Batches;
import elboroom.ml.CounterNoise;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares the gradient of the loss with central finite differences, weight by weight, on a tiny network.
@EngineTest
class GradientTest {

    /// Every likelihood with the plain bound, then every family whose loss is a single function of its weights; the
    /// others stop some gradients deliberately, and have their own tests.
    static Stream<ModelSpec> models() {
        ModelSpec plain = spec(new Likelihood.Bernoulli());
        return Stream.of(
                Stream.of(new Likelihood.Gaussian(0.5, Likelihood.Scale.FIXED),
                        new Likelihood.Gaussian(0.7, Likelihood.Scale.LEARNED),
                        new Likelihood.Gaussian(0.7, Likelihood.Scale.PER_PIXEL),
                        Likelihood.Gaussian.fromData(Likelihood.Scale.LEARNED),
                        Likelihood.Gaussian.fromData(Likelihood.Scale.PER_PIXEL),
                        Likelihood.Gaussian.fromData(Likelihood.Scale.OPTIMAL), new Likelihood.ContinuousBernoulli())
                        .map(GradientTest::spec),
                Stream.of(FamilySpec.of(Family.AE), FamilySpec.of(Family.VAE),
                        FamilySpec.of(Family.VAE).with("beta", "2.5"), FamilySpec.ofBeta(2.5),
                        FamilySpec.of(Family.BETA_VAE).with("schedule", "capacity"), FamilySpec.of(Family.IWAE),
                        FamilySpec.of(Family.RAE).with("decoder-decay", "0.5"), FamilySpec.of(Family.SPARSE_AE),
                        FamilySpec.of(Family.DAE), FamilySpec.of(Family.BETA_TCVAE),
                        FamilySpec.of(Family.BETA_TCVAE).with("sampling", "stratified"),
                        FamilySpec.of(Family.DIP_VAE).with("lambda-d", "20"),
                        FamilySpec.of(Family.DIP_VAE).with("lambda-d", "20").with("type", "ii"),
                        FamilySpec.of(Family.INFO_VAE).with("alpha", "0.5"),
                        FamilySpec.of(Family.INFO_VAE).with("alpha", "1").with("kernel", "imq"))
                        .map(plain::with),
                Stream.of(contractive(List.of(4), Activation.RELU), contractive(List.of(4), Activation.TANH),
                        contractive(List.of(6, 4), Activation.TANH)),
                Stream.of("standard", "learned").map(prior -> FamilySpec.of(Family.CVAE).with("prior", prior))
                        .map(GradientTest::conditional))
                .flatMap(models -> models);
    }

    private static ModelSpec contractive(List<Integer> hidden, Activation activation) {
        return new ModelSpec(new ImageShape(1, 2, 3), Architecture.MLP, hidden, activation, 2,
                new Likelihood.Bernoulli(), FamilySpec.of(Family.CONTRACTIVE_AE).with("lambda", "3"), 0);
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
            CounterNoise noise = new CounterNoise(1);
            NDArray labels = spec.classes() == 0 ? null : Batches.oneHot(manager, new int[]{2, 1}, spec.classes());
            Batch batch = new Batch(images, labels, noise.normal(manager, 0, 2, 2), noise, 0, 0, 100, 2, true);
            List<Parameter> trained = model.parameters().stream().filter(Parameter::trained).toList();
            weights.requireGradients(trained);
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                collector.backward(model.terms(batch, weights).objective());
            }
            FiniteDifferences.agree(weights, trained, () -> model.terms(batch, weights).objective().getFloat());
        }
    }
}

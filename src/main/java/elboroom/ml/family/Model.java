package elboroom.ml.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.data.Split;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Tensor;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Autoencoder;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.GaussianKl;
import elboroom.ml.objective.PixelLikelihood;
import org.jspecify.annotations.Nullable;

/// A model as a pure function of weights. A family extends it by what is its own: at least the loss, and where it has
/// one, its own arrays, its prior, its code.
public abstract class Model {

    private static final double LOG_2PI = Math.log(2 * Math.PI);

    private final ModelSpec spec;
    private final Autoencoder networks;
    private final PixelLikelihood likelihood;

    protected Model(ModelSpec spec) {
        this.spec = spec;
        this.networks = new Autoencoder(spec);
        this.likelihood = PixelLikelihood.of(spec.likelihood());
    }

    public final ModelSpec spec() {
        return spec;
    }

    public final FamilySpec family() {
        return spec.family();
    }

    public final Autoencoder networks() {
        return networks;
    }

    public final PixelLikelihood likelihood() {
        return likelihood;
    }

    /// The loss on a batch.
    public abstract Terms terms(Batch batch, Weights weights);

    /// Arrays of the family beside those of the networks and the likelihood.
    protected List<Parameter> own() {
        return List.of();
    }

    /// Every array, in a fixed order.
    public final List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(networks.parameters());
        parameters.addAll(likelihood.parameters());
        parameters.addAll(own());
        return parameters;
    }

    /// Weights before the first step, the same for the same seed on every machine.
    public final Map<String, Tensor> initialWeights(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Tensor> weights = new HashMap<>();
        parameters().forEach(parameter -> weights.put(parameter.name(), parameter.initial(random)));
        return weights;
    }

    /// Finishes the weights before the first step with the first batch, for a likelihood that starts from data.
    public final void prepare(Batch batch, Weights weights) {
        NDArray points = encode(batch.images(), batch.labels(), weights).sample(batch.epsilon());
        NDArray reconstructions = likelihood.mean(decode(points, batch.labels(), weights));
        likelihood.start(batch.images().sub(reconstructions).square().mean().getFloat(), weights);
    }

    /// The weights of another model with the same networks and likelihood. Arrays of this family that the other lacks, or
    /// has otherwise, are as before the first step.
    ///
    /// @throws ProblemException when the networks are others
    public final Map<String, Tensor> takeOver(Map<String, Tensor> others, long seed) {
        requireNetworks(others);
        Map<String, Tensor> weights = initialWeights(seed);
        for (Parameter parameter : parameters()) {
            Tensor other = others.get(parameter.name());
            if (parameter.fits(other)) {
                weights.put(parameter.name(), other);
            }
        }
        return weights;
    }

    /// Checks that weights can be taken over, before anything is made of them.
    ///
    /// @throws ProblemException when the networks are others
    public final void requireNetworks(Map<String, Tensor> others) {
        misfit(others).ifPresent(parameter -> {
            throw new ProblemException(Problem.of("problem.fork.networks", parameter.name()));
        });
    }

    /// The first array of the networks or the likelihood that weights do not have, or have in another shape.
    public final Optional<Parameter> misfit(Map<String, Tensor> others) {
        List<Parameter> own = own();
        return parameters().stream()
                .filter(parameter -> !own.contains(parameter) && !parameter.fits(others.get(parameter.name())))
                .findFirst();
    }

    /// Whether this model can take over the weights of another.
    public final boolean takesOver(Model other) {
        List<Parameter> own = own();
        Map<String, Shape> shapes = other.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::shape));
        return parameters().stream().allMatch(
                parameter -> own.contains(parameter) || parameter.shape().equals(shapes.get(parameter.name())));
    }

    /// What the encoder says of images `[batch, pixels]` with values in [0, 1].
    ///
    /// @param labels one-hot, `[batch, classes]`, where the family is conditional
    public Posterior encode(NDArray images, @Nullable NDArray labels, Weights weights) {
        NDArray output = networks.encode(images, labels, weights);
        if (!spec.has(Capability.POSTERIOR)) {
            return new Posterior(output, null);
        }
        NDList halves = output.split(new long[]{spec.latent()}, 1);
        return new Posterior(halves.get(0), halves.get(1));
    }

    /// Decodes points `[batch, latent]` to the likelihood's parameters, `[batch, outputs · pixels]`.
    public NDArray decode(NDArray points, @Nullable NDArray labels, Weights weights) {
        return networks.decode(points, labels, weights);
    }

    /// −log p(x|z) of images at points, `[batch]`.
    public final NDArray negativeLog(NDArray images, NDArray points, @Nullable NDArray labels, Weights weights) {
        return likelihood.negativeLog(images, decode(points, labels, weights), weights);
    }

    /// KL(q(z|x) ‖ p(z)) of each example and dimension, `[batch, latent]`, where there is a distribution over z.
    public NDArray kl(Posterior posterior, @Nullable NDArray labels, Weights weights) {
        return GaussianKl.perDimension(posterior);
    }

    /// log p(z) of points `[batch, latent]`, in nats: `[batch]`.
    public NDArray logPrior(NDArray points, @Nullable NDArray labels, Weights weights) {
        return Torch.scaleDifferentiable(points.square().add(LOG_2PI).sum(new int[]{1}), -0.5);
    }

    /// Points that new images are decoded from, `[count, latent]`: draws of the prior, or of what a family without one
    /// has in its place. The same noise and counter give the same points.
    ///
    /// @param labels one-hot, `[count, classes]`, where the family is conditional
    /// @throws elboroom.domain.ProblemException when there is nothing to sample from yet
    public NDArray sample(NDManager manager, CounterNoise noise, long counter, int count, @Nullable NDArray labels,
            Weights weights) {
        if (!spec.has(Capability.PRIOR)) {
            throw new ProblemException(Problem.of("problem.sample.codes", spec.family().family().id()));
        }
        return noise.normal(manager, counter, count, spec.latent());
    }

    /// What is done with the weights after each epoch; null where nothing is.
    ///
    /// @param training the examples that the weights are trained with
    public @Nullable EpochEnd atEpochEnd(Split training, long seed, Weights weights) {
        return null;
    }
}

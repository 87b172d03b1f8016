package elboroom.ml.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.data.Split;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Tensor;
import elboroom.ml.CounterNoise;
import elboroom.ml.model.Autoencoder;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.PixelLikelihood;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/// A model as a pure function of its weights. Subclasses implement a family: its loss, encoding and sampling and, if it
/// has them, its own parameters, prior and codes. Read `Vae` first.
public abstract class Model {

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

    /// Returns the loss terms of a batch.
    public abstract Terms terms(Batch batch, Weights weights);

    /// Returns the number of activations in a training step, including images and latent points.
    public double values(int examples) {
        return (double) examples * networks.valuesPerExample();
    }

    /// Whether the objective is a mean over examples, so that the gradient of a batch is the mean of the gradients of
    /// its parts, weighted by their sizes. False if a term combines examples, or if there is an action after the update;
    /// then `terms` leaves encoder and decoder to `Batch.passes`.
    public boolean separable() {
        return true;
    }

    /// Returns parameters of the family in addition to those of the networks and the likelihood.
    protected List<Parameter> ownParameters() {
        return List.of();
    }

    /// Returns own parameters that only training needs: neither encoding nor decoding nor sampling reads them.
    protected List<Parameter> onlyForTraining() {
        return List.of();
    }

    /// Returns the parameters that encoding, decoding and sampling need, in a fixed order.
    public final List<Parameter> exploring() {
        List<Parameter> training = onlyForTraining();
        return parameters().stream().filter(parameter -> !training.contains(parameter)).toList();
    }

    /// Completes weights that were trained elsewhere by those that only training needs.
    ///
    /// @param weights at least those of `exploring`, in the right shapes
    public Map<String, Tensor> completed(Map<String, Tensor> weights, long seed) {
        Map<String, Tensor> all = initialWeights(seed);
        exploring().forEach(parameter -> all.put(parameter.name(), requireNonNull(weights.get(parameter.name()))));
        return all;
    }

    /// Returns the trained parameters that are the family's own, or those of the networks and the likelihood.
    public final List<Parameter> trained(boolean own) {
        return parameters().stream()
                .filter(parameter -> parameter.trained() && ownParameters().contains(parameter) == own).toList();
    }

    /// Returns all parameters, in a fixed order.
    public final List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(networks.parameters());
        parameters.addAll(likelihood.parameters());
        parameters.addAll(ownParameters());
        return parameters;
    }

    /// Returns the number of weights.
    public final long weightCount() {
        return parameters().stream().mapToLong(parameter -> parameter.shape().size()).sum();
    }

    /// Returns the initial weights, the same for the same seed on every machine.
    public final Map<String, Tensor> initialWeights(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Tensor> weights = new HashMap<>();
        parameters().forEach(parameter -> weights.put(parameter.name(), parameter.initial(random)));
        return weights;
    }

    /// Completes the initial weights with the first batch, if the likelihood starts from data.
    public final void prepare(Batch batch, Weights weights) {
        likelihood.start(meanSquare(batch, weights), weights);
    }

    /// Updates sigma after a training step by the error of its batch, if the likelihood follows it.
    public final void follow(Batch batch, Weights weights) {
        likelihood.follow(meanSquare(batch, weights), weights);
    }

    private double meanSquare(Batch batch, Weights weights) {
        NDArray points = encode(batch.images(), batch.labels(), weights).sample(batch.epsilon());
        return likelihood.meanSquare(batch.images(), likelihood.mean(decode(points, batch.labels(), weights)));
    }

    /// Returns weights initialised from another model with the same networks and likelihood. Parameters of this family
    /// that the other model lacks, or has in another shape, get their initial values.
    ///
    /// @throws ProblemException if the networks differ
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

    /// Checks that weights can be taken over, without doing so.
    ///
    /// @throws ProblemException if the networks differ
    public final void requireNetworks(Map<String, Tensor> others) {
        misfit(others).ifPresent(parameter -> {
            throw new ProblemException(Problem.of("problem.fork.networks", parameter.name()));
        });
    }

    /// Returns the first parameter of the networks or the likelihood that the weights lack or have in another shape.
    public final Optional<Parameter> misfit(Map<String, Tensor> others) {
        List<Parameter> own = ownParameters();
        return parameters().stream()
                .filter(parameter -> !own.contains(parameter) && !parameter.fits(others.get(parameter.name())))
                .findFirst();
    }

    /// Whether this model can take over the weights of another.
    public final boolean takesOver(Model other) {
        List<Parameter> own = ownParameters();
        Map<String, Shape> shapes = other.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::shape));
        return parameters().stream().allMatch(
                parameter -> own.contains(parameter) || parameter.shape().equals(shapes.get(parameter.name())));
    }

    /// Encodes images `[batch, pixels]` with values in [0, 1].
    ///
    /// @param labels one-hot, `[batch, classes]`, for conditional families
    public abstract Posterior encode(NDArray images, @Nullable NDArray labels, Weights weights);

    /// Decodes points `[batch, latent]` to the likelihood's parameters, `[batch, outputs · pixels]`.
    public NDArray decode(NDArray points, @Nullable NDArray labels, Weights weights) {
        return networks.decode(points, labels, weights);
    }

    /// Returns −log p(x|z) of images at points, `[batch]`.
    public final NDArray negativeLog(NDArray images, NDArray points, @Nullable NDArray labels, Weights weights) {
        return likelihood.negativeLog(images, decode(points, labels, weights), weights);
    }

    /// Returns KL(q(z|x) ‖ p(z)) of each example and dimension, `[batch, latent]`, of a family with `Capability.KL`.
    public NDArray kl(Posterior posterior, @Nullable NDArray labels, Weights weights) {
        throw new UnsupportedOperationException("no KL");
    }

    /// Returns log p(z) of points `[batch, latent]`, in nats: `[batch]`, of a family with `Capability.PRIOR`.
    public NDArray logPrior(NDArray points, @Nullable NDArray labels, Weights weights) {
        throw new UnsupportedOperationException("no prior");
    }

    /// Samples latent points to decode, `[count, latent]`: from the prior, or from the substitute of a family without
    /// one. The same noise and counter give the same points.
    ///
    /// @param labels one-hot, `[count, classes]`, for conditional families
    /// @throws elboroom.domain.ProblemException if there is nothing to sample from
    public abstract NDArray sample(NDManager manager, CounterNoise noise, long counter, int count,
            @Nullable NDArray labels, Weights weights);

    /// Returns the work at the end of each epoch; null if there is none.
    ///
    /// @param training the training examples
    public @Nullable EpochEnd atEpochEnd(Split training, long seed, Weights weights) {
        return null;
    }
}

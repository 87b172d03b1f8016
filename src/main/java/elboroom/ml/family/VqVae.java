package elboroom.ml.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Tensor;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/// The vector-quantised autoencoder (van den Oord et al. 2017): the encoder outputs a vector z_e at each position, the
/// decoder receives the nearest codebook vector e instead, and gradients are copied from one to the other
/// (straight-through, section 3.2). Minimises −log p(x|e) + ‖sg(z_e) − e‖² + commitment · ‖z_e − sg(e)‖² (equation 3),
/// summed over positions; if the codebook follows moving averages, the second term is omitted (appendix A.1,
/// `Codebook`).
///
/// A latent point contains the index of the code at each position, which `encode` returns and `decode` accepts.
final class VqVae extends Model {

    private final int codes;
    private final int codeSize;
    private final double commitment;
    private final boolean averaged;

    VqVae(ModelSpec spec) {
        super(spec);
        this.codes = family().integer("codebook");
        this.codeSize = family().integer("code-size");
        this.commitment = family().number("commitment");
        this.averaged = family().is("codebook-update", "ema");
    }

    /// Returns the codebook `[codes, code size]`, initialised uniformly in ±1 / codes, and its usage statistics.
    @Override
    protected List<Parameter> ownParameters() {
        Shape shape = new Shape(codes, codeSize);
        List<Parameter> own = new ArrayList<>();
        if (averaged) {
            own.add(Parameter.untrained(Codebook.CODES, shape, 1.0 / codes));
            own.add(Parameter.untrained(Codebook.COUNTS, new Shape(codes), 0));
            own.add(Parameter.untrained(Codebook.SUMS, shape, 0));
        } else {
            own.add(new Parameter(Codebook.CODES, shape, 1.0 / codes));
        }
        own.add(Parameter.untrained(Codebook.IDLE, new Shape(codes), 0));
        return own;
    }

    @Override
    protected List<Parameter> onlyForTraining() {
        return ownParameters().stream().filter(parameter -> !parameter.name().equals(Codebook.CODES)).toList();
    }

    /// The moving averages begin as if each code had been chosen once, as after a reset.
    @Override
    public Map<String, Tensor> completed(Map<String, Tensor> weights, long seed) {
        Map<String, Tensor> all = super.completed(weights, seed);
        if (averaged) {
            float[] once = new float[codes];
            Arrays.fill(once, 1);
            all.put(Codebook.COUNTS, new Tensor(new int[]{codes}, once));
            all.put(Codebook.SUMS, requireNonNull(all.get(Codebook.CODES)));
        }
        return all;
    }

    @Override
    public boolean separable() {
        return false;
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        NDArray encoded = batch.passes().encode(this, batch, weights).reshape(-1, codeSize);
        NDArray indices = nearest(encoded, weights);
        NDArray chosen = lookUp(indices, weights);
        NDArray through = encoded.add(chosen.sub(encoded).stopGradient());
        NDArray reconstruction = batch.passes().negativeLog(this, batch, flat(through), weights);
        Terms terms = Terms.of(reconstruction, null, 0, posterior(indices))
                .plus(distance(encoded, chosen.stopGradient(), commitment / batch.size()));
        if (!averaged) {
            terms = terms.plus(distance(chosen, encoded.stopGradient(), 1.0 / batch.size()));
        }
        return batch.training() ? terms.then(() -> follow(batch, encoded, indices, weights)) : terms;
    }

    /// Returns ‖a − b‖² over all rows, weighted.
    private static NDArray distance(NDArray a, NDArray b, double weight) {
        return Torch.scaleDifferentiable(a.sub(b).square().sum(), weight);
    }

    private void follow(Batch batch, NDArray encoded, NDArray indices, Weights weights) {
        new Codebook(family(), weights).update(encoded.toFloatArray(), indices.toLongArray(), batch.step(),
                batch.noise().stream(1).random(batch.counter()));
    }

    /// Returns the code index of each position as numbers, `[batch, places]`; there is no distribution.
    @Override
    public Posterior encode(NDArray images, @Nullable NDArray labels, Weights weights) {
        return posterior(nearest(vectors(images, weights), weights));
    }

    /// Decodes code indices `[batch, places]`; values are rounded and clipped to valid indices.
    @Override
    public NDArray decode(NDArray points, @Nullable NDArray labels, Weights weights) {
        NDArray indices = points.round().clip(0, codes - 1).toType(DataType.INT64, false).flatten();
        return networks().decode(flat(lookUp(indices, weights)), null, weights);
    }

    /// Refuses: no prior over codes is learned.
    @Override
    public NDArray sample(NDManager manager, CounterNoise noise, long counter, int count, @Nullable NDArray labels,
            Weights weights) {
        throw new ProblemException(Problem.of("problem.sample.codes", family().family().id()));
    }

    private Posterior posterior(NDArray indices) {
        return new Posterior(indices.toType(DataType.FLOAT32, false).reshape(-1, spec().latent()), null);
    }

    /// Returns the encoder output at each position, `[batch · places, code size]`.
    private NDArray vectors(NDArray images, Weights weights) {
        return networks().encode(images, null, weights).reshape(-1, codeSize);
    }

    /// Returns the index of the code nearest to each vector, `[vectors]`: that with the largest z · e − ½ ‖e‖²
    /// (equation 1).
    private NDArray nearest(NDArray vectors, Weights weights) {
        NDArray codebook = Torch.share(vectors.getManager(), weights.memory(Codebook.CODES),
                new Shape(codes, codeSize));
        NDArray halves = Torch.scaleDifferentiable(codebook.square().sum(new int[]{1}), 0.5);
        return vectors.stopGradient().matMul(codebook.transpose()).sub(halves).argMax(1);
    }

    /// Looks up the codes of indices, `[vectors, code size]`.
    private static NDArray lookUp(NDArray indices, Weights weights) {
        return Embedding.embedding(indices, weights.get(Codebook.CODES), SparseFormat.DENSE).singletonOrThrow();
    }

    private NDArray flat(NDArray vectors) {
        return vectors.reshape(-1, (long) spec().latent() * codeSize);
    }
}

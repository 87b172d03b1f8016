package elboroom.ml.family;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.data.Split;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.ModelSpec;
import elboroom.metrics.GaussianMixture;
import elboroom.ml.CounterNoise;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.Density;
import org.jspecify.annotations.Nullable;

/// A family without a distribution over z and therefore without a prior. Samples come from a density fitted to the
/// codes of training examples after each epoch (Ghosh et al. 2020, section 4).
abstract class PointModel extends Model {

    private final Density density;

    PointModel(ModelSpec spec) {
        this(spec, 1);
    }

    /// @param components number of Gaussians in the density
    PointModel(ModelSpec spec, int components) {
        super(spec);
        this.density = new Density(components, spec.latent());
    }

    /// Returns −log p(x|z) of the batch at z = encoder(input), without further terms.
    final Terms terms(Batch batch, NDArray input, Weights weights) {
        return terms(batch, encode(input, batch.labels(), weights), weights);
    }

    /// The same with codes that are known already.
    final Terms terms(Batch batch, Posterior code, Weights weights) {
        return Terms.of(negativeLog(batch.images(), code.mean(), batch.labels(), weights), null, 0, code);
    }

    @Override
    public final Posterior encode(NDArray images, @Nullable NDArray labels, Weights weights) {
        return new Posterior(networks().encode(images, labels, weights), null);
    }

    @Override
    protected final List<Parameter> ownParameters() {
        return density.parameters();
    }

    @Override
    public final EpochEnd atEpochEnd(Split training, long seed, Weights weights) {
        return new DensityFit(this, density, training, seed, weights);
    }

    @Override
    public final NDArray sample(NDManager manager, CounterNoise noise, long counter, int count,
            @Nullable NDArray labels,
            Weights weights) {
        GaussianMixture fitted = density.read(weights);
        if (fitted == null) {
            throw new ProblemException(Problem.of("problem.sample.unfitted", family().family().id()));
        }
        float[] points = fitted.sample(count, noise.random(counter).nextLong());
        return Torch.copy(manager, points, new Shape(count, spec().latent()));
    }
}

package elboroom.ml.family;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.CounterNoise;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.GaussianKl;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/// The conditional VAE: encoder and decoder are conditioned on the label y, and the bound is that of log p(x|y) (Sohn
/// et al. 2015, equation 4, with the roles of image and condition exchanged). p(z|y) is N(0, I), or a learned N(mu(y),
/// diag sigma²(y)) that starts as N(0, I). An example without a label has a row of zeros as its condition; its p(z) is
/// N(0, I) in both cases.
final class Cvae extends Vae {

    private static final String MEAN = "prior.mean";
    private static final String LOG_VARIANCE = "prior.logVar";

    private final boolean learned;

    Cvae(ModelSpec spec) {
        super(spec);
        this.learned = spec.has(Capability.LEARNED_PRIOR);
    }

    @Override
    protected List<Parameter> ownParameters() {
        Shape shape = new Shape(spec().classes(), spec().latent());
        return learned
                ? List.of(Parameter.constant(MEAN, shape, 0), Parameter.constant(LOG_VARIANCE, shape, 0))
                : List.of();
    }

    @Override
    public NDArray kl(Posterior posterior, @Nullable NDArray labels, Weights weights) {
        return learned
                ? GaussianKl.perDimension(posterior, prior(labels, weights))
                : super.kl(posterior, labels, weights);
    }

    @Override
    public NDArray logPrior(NDArray points, @Nullable NDArray labels, Weights weights) {
        return learned ? prior(labels, weights).logDensity(points) : super.logPrior(points, labels, weights);
    }

    @Override
    public NDArray sample(NDManager manager, CounterNoise noise, long counter, int count, @Nullable NDArray labels,
            Weights weights) {
        NDArray drawn = super.sample(manager, noise, counter, count, labels, weights);
        return learned ? prior(labels, weights).sample(drawn) : drawn;
    }

    /// Returns p(z|y) for each row of labels. A row of zeros has mean 0 and log-variance 0.
    private static Posterior prior(@Nullable NDArray labels, Weights weights) {
        NDArray told = requireNonNull(labels, "a conditional model is told labels");
        return new Posterior(told.matMul(weights.get(MEAN)), told.matMul(weights.get(LOG_VARIANCE)));
    }
}

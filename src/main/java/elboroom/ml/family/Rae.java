package elboroom.ml.family;

import java.util.List;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Weights;

/// A regularised autoencoder, RAE-L2 (Ghosh et al. 2020, equation 6 and section 3.1): adds lambda · mean of z² over
/// batch and dimensions, and decoder-decay · the sum of squares of the decoder's weights without biases. Sampled from a
/// Gaussian or from a mixture of ten, as in the paper.
final class Rae extends PointModel {

    private static final int MIXTURE = 10;

    Rae(ModelSpec spec) {
        super(spec, spec.has(Capability.FITTED_MIXTURE) ? MIXTURE : 1);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Terms terms = terms(batch, batch.images(), weights);
        NDArray penalty = Torch.scaleDifferentiable(terms.posterior().mean().square().mean(),
                family().number("lambda"));
        double decay = family().number("decoder-decay");
        return terms
                .plus(decay == 0 ? penalty : penalty.add(Torch.scaleDifferentiable(squares(penalty, weights), decay)));
    }

    /// Returns the sum of squares of the decoder's weights, owned by the manager of `like`.
    private NDArray squares(NDArray like, Weights weights) {
        List<Parameter> kernels = networks().decoderParameters().stream()
                .filter(parameter -> parameter.name().endsWith(".weight")).toList();
        NDArray sum = like.zerosLike();
        for (Parameter kernel : kernels) {
            sum = sum.add(weights.in(like.getManager(), kernel.name()).square().sum());
        }
        return sum;
    }
}

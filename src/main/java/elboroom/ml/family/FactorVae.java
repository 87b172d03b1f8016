package elboroom.ml.family;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.Discriminator;
import elboroom.ml.model.Parameter;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// FactorVAE: reconstruction + KL + gamma · TC, with the total correlation estimated by a discriminator as the mean of
/// D_0(z) − D_1(z) over samples of q(z) (Kim & Mnih 2018, equation 3 and algorithm 2). The discriminator is trained
/// jointly to distinguish samples of q(z) from samples with permuted dimensions. Simplified from the paper: both are
/// taken from the same batch, where the paper uses a second batch for the permuted ones, and both networks share the
/// optimizer.
final class FactorVae extends Vae {

    private final Discriminator discriminator;

    FactorVae(ModelSpec spec) {
        super(spec);
        this.discriminator = new Discriminator(spec.latent(), family().integer("discriminator-width"),
                family().integer("discriminator-layers"));
    }

    @Override
    protected List<Parameter> ownParameters() {
        return discriminator.parameters();
    }

    @Override
    protected List<Parameter> onlyForTraining() {
        return discriminator.parameters();
    }

    @Override
    public boolean separable() {
        return false;
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Posterior posterior = encode(batch, weights);
        NDArray points = posterior.sample(batch.epsilon());
        NDArray correlation = advantage(points, weights.frozen()).mean();
        Terms terms = terms(batch, posterior, points, weights, 1)
                .plus(Torch.scaleDifferentiable(correlation, family().number("gamma")));
        return batch.training() ? terms.withAuxiliaryLoss(mistakes(batch, points.stopGradient(), weights)) : terms;
    }

    /// Returns D_0 − D_1, the log odds that a point is a sample of q(z): `[batch, 1]`.
    private NDArray advantage(NDArray points, Weights weights) {
        NDArray difference = Torch.copy(points.getManager(), new float[]{1, -1}, new Shape(2, 1));
        return discriminator.logits(points, weights).matMul(difference);
    }

    /// Returns the discriminator's cross-entropy, averaged over points and permuted points.
    private NDArray mistakes(Batch batch, NDArray points, Weights weights) {
        NDArray both = points.concat(permuted(batch, points), 0);
        float[] signs = new float[2 * batch.size()];
        Arrays.fill(signs, 0, batch.size(), -1);
        Arrays.fill(signs, batch.size(), signs.length, 1);
        NDArray wrong = advantage(both, weights)
                .mul(Torch.copy(batch.manager(), signs, new Shape(signs.length, 1)));
        return Activation.softPlus(wrong).mean();
    }

    /// Returns the points with each dimension permuted independently over the batch (algorithm 1).
    static NDArray permuted(Batch batch, NDArray points) {
        SplittableRandom random = batch.noise().stream(1).random(batch.counter());
        float[] values = points.toFloatArray();
        int latent = values.length / batch.size();
        for (int d = 0; d < latent; d++) {
            for (int i = batch.size() - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                float swapped = values[i * latent + d];
                values[i * latent + d] = values[j * latent + d];
                values[j * latent + d] = swapped;
            }
        }
        return Torch.copy(batch.manager(), values, points.getShape());
    }
}

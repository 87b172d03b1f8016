package elboroom.ml.model;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import elboroom.ml.model.Layer.Dense;
import elboroom.ml.model.Layer.Elementwise;

/// A pass of the encoder that keeps the output of every layer, for the Jacobian J = ∂f/∂x of its output with respect to the
/// images. PyTorch's second derivatives are not available through DJL, so ‖J‖² is written out as an expression of weights
/// and outputs, which has a gradient like any other.
public final class EncoderPass {

    private final List<Layer> layers;
    private final List<NDArray> outputs;
    private final Weights weights;

    EncoderPass(Network encoder, NDArray images, Weights weights) {
        this.layers = encoder.layers();
        this.outputs = encoder.outputs(images, weights);
        this.weights = weights;
    }

    /// The encoder's output, `[batch, numbers]`.
    public NDArray output() {
        return outputs.getLast();
    }

    /// Whether the encoder is shallow enough for `squaredJacobian()`: dense layers, of which at most one is hidden.
    public boolean shallow() {
        return shallow(layers);
    }

    private static boolean shallow(List<Layer> layers) {
        return layers.getFirst() instanceof Dense && layers.size() <= 3;
    }

    /// ‖J‖²_F of each example, `[batch]`, exact. With one hidden layer h = s(W₁x + b₁) and f = W₂h + b₂ it is J = W₂ diag(d) W₁,
    /// d = s′ at h, and ‖J‖² = dᵀ (W₁W₁ᵀ ∘ W₂ᵀW₂) d. The encoder must be `shallow`.
    public NDArray squaredJacobian() {
        NDArray first = weight(layers.getFirst());
        if (!(layers.get(1 % layers.size()) instanceof Elementwise activation)) {
            return output().zerosLike().sum(new int[]{1}).add(first.square().sum());
        }
        NDArray slopes = activation.slope(outputs.get(1));
        NDArray last = weight(layers.getLast());
        long batch = slopes.getShape().get(0);
        long latent = last.getShape().get(0);
        long hidden = last.getShape().get(1);
        if (byRows(batch, latent, hidden)) {
            NDArray rows = last.expandDims(0).mul(slopes.expandDims(1)).reshape(batch * latent, hidden);
            return rows.matMul(first).square().sum(new int[]{1}).reshape(batch, latent).sum(new int[]{1});
        }
        NDArray products = first.matMul(first.transpose()).mul(last.transpose().matMul(last));
        return slopes.matMul(products).mul(slopes).sum(new int[]{1});
    }

    /// ‖J v‖² of each example, `[batch]`. Its expectation over v ~ N(0, I) is ‖J‖²_F (Hutchinson 1989).
    ///
    /// @param directions v, `[batch, pixels]`
    public NDArray squaredJacobian(NDArray directions) {
        NDArray derivative = directions;
        for (int i = 0; i < layers.size(); i++) {
            derivative = layers.get(i).along(derivative, outputs.get(i), weights);
        }
        return derivative.square().sum(new int[]{1});
    }

    /// Whether J has fewer rows in a batch than there are hidden units: then J itself is cheaper.
    private static boolean byRows(long batch, long latent, long hidden) {
        return batch * latent < hidden;
    }

    /// Returns the number of values that ‖J‖² of a batch takes, in addition to those of the pass.
    static double values(Network encoder, Shape image, long batch) {
        List<Layer> layers = encoder.layers();
        if (!shallow(layers)) {
            return (double) batch * (encoder.values(image) + encoder.slopes(image));
        }
        double pixels = ((Dense) layers.getFirst()).inputs();
        Dense last = (Dense) layers.getLast();
        double latent = last.outputs();
        if (layers.size() == 1) {
            return latent * pixels;
        }
        double hidden = last.inputs();
        return byRows(batch, last.outputs(), last.inputs())
                ? batch * (hidden + latent * (hidden + 2 * pixels))
                : 3 * hidden * hidden + 3 * batch * hidden;
    }

    private NDArray weight(Layer layer) {
        return weights.in(output().getManager(), ((Dense) layer).name() + ".weight");
    }
}

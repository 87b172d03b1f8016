package elboroom.ml.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import elboroom.ml.Torch;

/// The squared maximum mean discrepancy (MMD²) of two sets of points (Gretton et al. 2012), `E[k(x, x')] + E[k(y, y')]
/// − 2 E[k(x, y)]`, a scalar, in units of the kernel. Both sets are `[batch, latent]` with the same size, at least two
/// points.
public final class MeanDiscrepancy {

    private static final float[] SCALES = {0.1f, 0.2f, 0.5f, 1, 2, 5, 10};

    private MeanDiscrepancy() {}

    /// k(x, y) = exp(−‖x − y‖² / latent²), biased estimator (equation 5), as in the code of Zhao et al. 2017, which
    /// divides the mean square over dimensions by the number of dimensions once more.
    public static NDArray rbf(NDArray points, NDArray others) {
        double latent = points.getShape().get(1);
        NDArray kernel = Torch.scaleDifferentiable(distances(points, others), -1 / (latent * latent)).exp();
        double batch = points.getShape().get(0);
        return kernel.mul(shares(points, 1 / (batch * batch), 0)).sum();
    }

    /// k(x, y) = Σ_C C / (C + ‖x − y‖²), with C = 2 · latent times each of seven scales, unbiased estimator (equation
    /// 3), as in the code of Tolstikhin et al. 2018, section 4, for a standard normal prior.
    public static NDArray inverseMultiquadratic(NDArray points, NDArray others) {
        float[] constants = SCALES.clone();
        for (int i = 0; i < constants.length; i++) {
            constants[i] *= 2 * points.getShape().get(1);
        }
        NDArray constant = Torch.copy(points.getManager(), constants, new Shape(constants.length, 1, 1));
        NDArray distances = distances(points, others);
        NDArray kernels = constant.div(distances.reshape(new Shape(1).addAll(distances.getShape())).add(constant));
        double batch = points.getShape().get(0);
        double within = 1 / (batch * (batch - 1));
        return kernels.sum(new int[]{0}).mul(shares(points, within, within)).sum();
    }

    /// Returns ‖a − b‖² of all pairs of points, `[2 · batch, 2 · batch]`.
    private static NDArray distances(NDArray points, NDArray others) {
        NDArray all = points.concat(others, 0);
        NDArray squares = all.square().sum(new int[]{1}, true);
        return Torch.scaleDifferentiable(all.matMul(all.transpose()), -2).add(squares).add(squares.transpose());
    }

    /// Returns the weight of each pair: −1 / batch² across the sets, `within` inside a set, minus `self` for a point
    /// with itself.
    private static NDArray shares(NDArray points, double within, double self) {
        int batch = Math.toIntExact(points.getShape().get(0));
        int all = 2 * batch;
        float[] shares = new float[all * all];
        for (int i = 0; i < all; i++) {
            for (int j = 0; j < all; j++) {
                boolean same = i < batch == j < batch;
                shares[i * all + j] = (float) (same ? within : -1.0 / batch / batch);
            }
            shares[i * all + i] = (float) (within - self);
        }
        return Torch.copy(points.getManager(), shares, new Shape(all, all));
    }
}

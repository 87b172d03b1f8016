package elboroom.ml.objective;

import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;

/// The density of the aggregate posterior q(z) = 1/N Σ_n q(z|x_n) at the samples of a batch, estimated from the
/// posteriors of that batch (Chen et al. 2018, appendix C), in nats.
///
/// @param joint log q(z), `[batch]`
/// @param marginals log Π_j q(z_j), `[batch]`
public record AggregateDensity(NDArray joint, NDArray marginals) {

    private static final double LOG_2PI = Math.log(2 * Math.PI);

    /// Computes the estimate.
    ///
    /// @param points a sample of each posterior, `[batch, latent]`
    /// @param logShares log weight of example j in the estimate at point i, `[batch, batch]`, or a single one for all,
    ///         `[1, 1]`
    public static AggregateDensity of(NDArray points, Posterior posterior, NDArray logShares) {
        long batch = points.getShape().get(0);
        NDArray densities = densities(points, posterior);
        NDArray joint = densities.sum(new int[]{2}).add(logShares).reshape(batch, batch, 1);
        Shape shares = new Shape(logShares.getShape().get(0), logShares.getShape().get(1), 1);
        return new AggregateDensity(logSum(joint).reshape(batch),
                logSum(densities.add(logShares.reshape(shares))).sum(new int[]{1}));
    }

    /// Minibatch-weighted sampling (appendix C.1): each example has weight 1 / (N M), for M examples in the batch and N
    /// in total.
    public static NDArray weighted(NDManager manager, int batch, int examples) {
        return Torch.copy(manager, new float[]{(float) -Math.log((double) batch * examples)}, new Shape(1, 1));
    }

    /// Minibatch-stratified sampling (appendix C.2): the example of the point has weight 1 / N and the others 1 / (M −
    /// 1), except the next one, whose weight makes the sum 1.
    public static NDArray stratified(NDManager manager, int batch, int examples) {
        float[] shares = new float[batch * batch];
        int others = batch - 1;
        Arrays.fill(shares, (float) -Math.log(others));
        for (int i = 0; i < batch; i++) {
            double rest = (examples - others) / ((double) examples * others);
            shares[i * batch + (i + 1) % batch] = (float) Math.log(rest);
            shares[i * batch + i] = (float) -Math.log(examples);
        }
        return Torch.copy(manager, shares, new Shape(batch, batch));
    }

    /// Returns log q(z_id|x_j) at `[i, j, d]`, in three passes over this array, which is by far the largest here.
    private static NDArray densities(NDArray points, Posterior posterior) {
        long batch = points.getShape().get(0);
        long latent = points.getShape().get(1);
        NDArray logVariance = posterior.logVariance();
        NDArray scale = Torch.scaleDifferentiable(logVariance, -0.5).exp();
        NDArray height = Torch.scaleDifferentiable(logVariance.add(LOG_2PI), -0.5);
        Shape rows = new Shape(batch, 1, latent);
        Shape columns = new Shape(1, batch, latent);
        NDArray distances = points.reshape(rows).sub(posterior.mean().reshape(columns))
                .mul(Torch.scaleDifferentiable(scale, Math.sqrt(0.5)).reshape(columns));
        return height.reshape(columns).sub(distances.square());
    }

    /// Returns log Σ_j exp(x_ij), `[batch, columns]`, of `[batch, batch, columns]`: x minus its log-softmax, which
    /// libtorch computes in one pass, at j = i, where the density is never too small.
    private static NDArray logSum(NDArray x) {
        return diagonal(x).sub(diagonal(x.logSoftmax(1)));
    }

    private static NDArray diagonal(NDArray x) {
        long batch = x.getShape().get(0);
        return x.reshape(batch * batch, x.getShape().get(2)).get(new NDIndex("::{}", batch + 1));
    }
}

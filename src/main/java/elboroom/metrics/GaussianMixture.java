package elboroom.metrics;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A mixture of normal distributions with full covariances: the density from which a regularised autoencoder is sampled
/// (Ghosh et al. 2020, "From variational to deterministic autoencoders", section 4). One component is a plain normal
/// distribution. Fitted by `MixtureFit`.
///
/// @param weights probability of each component, `[components]`; they sum to 1
/// @param means `[components][dimensions]`
/// @param cholesky lower triangle L of each covariance = L Lᵀ, `[components][dimensions][dimensions]`
public record GaussianMixture(double[] weights, double[][] means, double[][][] cholesky) {

    public int components() {
        return weights.length;
    }

    public int dimensions() {
        return means[0].length;
    }

    /// Draws points from the mixture, `[count, dimensions]` in row-major order; reproducible by seed.
    public float[] sample(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] points = new float[count * dimensions()];
        for (int i = 0; i < count; i++) {
            component(RandomChoice.weighted(weights, random)).draw(random, points, i * dimensions());
        }
        return points;
    }

    /// Returns the log density of each point, nats.
    ///
    /// @param points `[points, dimensions]` in row-major order
    /// @throws IllegalArgumentException if there are no points, or the last one is incomplete
    public double[] logDensities(float[] points) {
        double[][] joint = logJoint(Columns.of(points, dimensions()));
        return IntStream.range(0, joint[0].length).mapToDouble(point -> LogSumExp.of(column(joint, point))).toArray();
    }

    /// Returns log weight + log density of each component and point, `[components][points]`.
    double[][] logJoint(double[][] columns) {
        double[][] joint = new double[components()][];
        for (int k = 0; k < joint.length; k++) {
            double logWeight = Math.log(weights[k]);
            joint[k] = component(k).logDensities(columns);
            for (int i = 0; i < joint[k].length; i++) {
                joint[k][i] += logWeight;
            }
        }
        return joint;
    }

    static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = rows[row][column];
        }
        return values;
    }

    private Gaussian component(int index) {
        return new Gaussian(means[index], cholesky[index]);
    }
}

package elboroom.metrics;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A mixture of normal distributions with full covariances: the density that gives a regularised autoencoder something
/// to sample from (Ghosh et al. 2020, "From variational to deterministic autoencoders", section 4). One component
/// is a plain normal distribution. `MixtureFit` fits it.
///
/// @param weights how likely each component is, `[components]`, their sum is 1
/// @param means `[components][dimensions]`
/// @param cholesky the lower triangle L of each covariance = L Lᵀ, `[components][dimensions][dimensions]`
public record GaussianMixture(double[] weights, double[][] means, double[][][] cholesky) {

    public int components() {
        return weights.length;
    }

    public int dimensions() {
        return means[0].length;
    }

    /// Points drawn from the mixture, `[count, dimensions]` in row-major order; the same for the same seed.
    public float[] sample(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] points = new float[count * dimensions()];
        for (int i = 0; i < count; i++) {
            component(RandomChoice.weighted(weights, random)).draw(random, points, i * dimensions());
        }
        return points;
    }

    /// The log density of each point, nats.
    ///
    /// @param points `[points, dimensions]` in row-major order
    /// @throws IllegalArgumentException if there is no point, or part of one
    public double[] logDensities(float[] points) {
        double[][] joint = logJoint(Columns.of(points, dimensions()));
        return IntStream.range(0, joint[0].length).mapToDouble(point -> LogSumExp.of(column(joint, point))).toArray();
    }

    /// log weight + log density of each component and point, `[components][points]`.
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

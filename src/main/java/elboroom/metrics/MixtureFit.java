package elboroom.metrics;

import java.util.SplittableRandom;

/// Fits a `GaussianMixture` to points by expectation-maximisation (Dempster et al. 1977), one iteration at a time: 0.2
/// s for 10,000 points, 64 dimensions and ten components. The same seed gives the same mixture.
///
/// Covariances never become singular: the covariance of all points is added to each with a weight of a hundredth of a
/// point, which prevents a component from collapsing onto one point and has no noticeable effect on large components or
/// on a mixture of one; and a millionth of the average variance is added to the diagonal, for constant dimensions.
public final class MixtureFit {

    private static final double PRIOR_POINTS = 0.01;
    private static final double RIDGE = 1e-6;
    private static final double LEAST_VARIANCE = 1e-6;
    /// Stops after an iteration that increases the average log density by no more than this, nats.
    private static final double TOLERANCE = 1e-4;
    private static final int MOST_ROUNDS = 200;

    private final double[][] columns;
    private final double[][] prior;
    private final double ridge;
    private GaussianMixture mixture;
    private double logDensity = Double.NEGATIVE_INFINITY;
    private int rounds;

    /// @param points `[points, dimensions]` in row-major order
    /// @param components number of components; the mixture has fewer if there are fewer distinct points
    /// @throws IllegalArgumentException if there are no points, or the last one is incomplete
    public MixtureFit(float[] points, int dimensions, int components, long seed) {
        columns = Columns.of(points, dimensions);
        prior = Moments.of(columns).covariance();
        double variance = 0;
        for (int d = 0; d < dimensions; d++) {
            variance += prior[d][d] / dimensions;
        }
        ridge = RIDGE * Math.max(variance, LEAST_VARIANCE);
        mixture = maximised(FirstClusters.of(columns, components, new SplittableRandom(seed)));
    }

    /// Runs one iteration.
    ///
    /// @return whether to continue
    public boolean advance() {
        double before = logDensity;
        double[][] responsibilities = mixture.logJoint(columns);
        logDensity = normalise(responsibilities);
        mixture = maximised(responsibilities);
        rounds++;
        return rounds < MOST_ROUNDS && logDensity - before > TOLERANCE;
    }

    /// Returns the mixture after the iterations run so far.
    public GaussianMixture result() {
        return mixture;
    }

    /// Turns log weight + log density into responsibilities, for each point.
    ///
    /// @return the average log density of the points
    private static double normalise(double[][] joint) {
        int points = joint[0].length;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double logSum = LogSumExp.of(GaussianMixture.column(joint, i));
            for (double[] component : joint) {
                component[i] = Math.exp(component[i] - logSum);
            }
            sum += logSum;
        }
        return sum / points;
    }

    /// Returns the maximum likelihood mixture for these responsibilities.
    private GaussianMixture maximised(double[][] responsibilities) {
        int components = responsibilities.length;
        GaussianMixture next = new GaussianMixture(new double[components], new double[components][],
                new double[components][][]);
        for (int k = 0; k < components; k++) {
            Moments moments = Moments.of(columns, responsibilities[k]);
            next.weights()[k] = moments.weight() / columns[0].length;
            next.means()[k] = moments.mean();
            next.cholesky()[k] = Gaussian.of(moments.mean(), regularised(moments)).cholesky();
        }
        return next;
    }

    private double[][] regularised(Moments moments) {
        double[][] covariance = moments.covariance();
        double share = PRIOR_POINTS / (PRIOR_POINTS + moments.weight());
        for (int row = 0; row < covariance.length; row++) {
            for (int column = 0; column < covariance.length; column++) {
                covariance[row][column] += share * (prior[row][column] - covariance[row][column]);
            }
            covariance[row][row] += ridge;
        }
        return covariance;
    }
}

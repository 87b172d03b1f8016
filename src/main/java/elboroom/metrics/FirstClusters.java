package elboroom.metrics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Where a mixture's fit begins: centres that lie apart, and every point with its nearest centre. The centres are drawn
/// by k-means++ (Arthur and Vassilvitskii 2007): a point is the likelier the farther it is from the centres there are;
/// of a few such points the one is taken that leaves all points nearest to some centre.
final class FirstClusters {

    private static final int CANDIDATES = 5;

    private final double[][] columns;
    private final int[] owner;
    private double[] nearest;

    private FirstClusters(double[][] columns) {
        this.columns = columns;
        this.owner = new int[columns[0].length];
        this.nearest = new double[owner.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    }

    /// 1 where a point belongs to a cluster, else 0: `[clusters][points]`. There are fewer clusters than asked where
    /// there are fewer different points.
    ///
    /// @param columns `[dimensions][points]`
    /// @param most how many clusters at most
    static double[][] of(double[][] columns, int most, RandomGenerator random) {
        FirstClusters clusters = new FirstClusters(columns);
        clusters.add(0, clusters.squaredDistances(random.nextInt(columns[0].length)));
        int count = 1;
        while (count < most && UnrolledSums.of(clusters.nearest) > 0) {
            clusters.add(count++, clusters.bestOfSome(random));
        }
        return clusters.memberships(count);
    }

    private double[] bestOfSome(RandomGenerator random) {
        double[] best = squaredDistances(RandomChoice.weighted(nearest, random));
        for (int i = 1; i < CANDIDATES; i++) {
            double[] other = squaredDistances(RandomChoice.weighted(nearest, random));
            best = UnrolledSums.of(other) < UnrolledSums.of(best) ? other : best;
        }
        return best;
    }

    /// Of every point from one of them, or from the nearest centre if that is less.
    private double[] squaredDistances(int centre) {
        double[] sums = new double[owner.length];
        for (double[] column : columns) {
            double middle = column[centre];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += (column[i] - middle) * (column[i] - middle);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.min(sums[i], nearest[i]);
        }
        return sums;
    }

    private void add(int cluster, double[] distances) {
        for (int i = 0; i < owner.length; i++) {
            if (distances[i] < nearest[i]) {
                owner[i] = cluster;
            }
        }
        nearest = distances;
    }

    private double[][] memberships(int clusters) {
        double[][] memberships = new double[clusters][owner.length];
        for (int i = 0; i < owner.length; i++) {
            memberships[owner[i]][i] = 1;
        }
        return memberships;
    }
}

package elboroom.metrics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Initial clusters of a mixture fit: distant centres, with every point assigned to its nearest centre. Centres are
/// drawn by k-means++ (Arthur and Vassilvitskii 2007): the probability of a point grows with its squared distance from
/// the existing centres. Of several candidates, the one with the smallest total distance is kept.
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

    /// Returns cluster memberships, 1 or 0: `[clusters][points]`. There are fewer clusters than requested if there are
    /// fewer distinct points.
    ///
    /// @param columns `[dimensions][points]`
    /// @param most maximum number of clusters
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

    /// Returns each point's squared distance from this centre, or from its nearest existing centre if that is closer.
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

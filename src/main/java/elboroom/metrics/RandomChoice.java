package elboroom.metrics;

import java.util.random.RandomGenerator;

/// Weighted random choice.
final class RandomChoice {

    private RandomChoice() {}

    /// Returns an index with probability proportional to its weight; never one of weight 0, unless all weights are 0.
    static int weighted(double[] weights, RandomGenerator random) {
        double rest = random.nextDouble() * UnrolledSums.of(weights);
        int chosen = 0;
        for (int i = 0; i < weights.length && rest >= 0; i++) {
            if (weights[i] > 0) {
                chosen = i;
                rest -= weights[i];
            }
        }
        return chosen;
    }
}

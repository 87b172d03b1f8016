package elboroom.metrics;

import java.util.random.RandomGenerator;

/// Choosing one of several at random.
final class RandomChoice {

    private RandomChoice() {}

    /// An index, each as likely as its weight is large; never one of weight 0, unless all are.
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

package elboroom.ml;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Random permutations and subsets.
public final class Shuffled {

    private Shuffled() {}

    /// Returns a random permutation of the numbers 0 to `size` − 1 (Fisher–Yates).
    public static int[] order(int size, SplittableRandom random) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /// Returns a uniformly random subset of `limit` of the numbers 0 to `size` − 1, in ascending order; all of them if
    /// there are no more than `limit`.
    public static int[] subset(int size, int limit, SplittableRandom random) {
        if (limit >= size) {
            return IntStream.range(0, size).toArray();
        }
        int[] chosen = Arrays.copyOf(order(size, random), limit);
        Arrays.sort(chosen);
        return chosen;
    }
}

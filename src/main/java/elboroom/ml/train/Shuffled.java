package elboroom.ml.train;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The numbers 0 to n − 1 in a random order (Fisher-Yates).
final class Shuffled {

    private Shuffled() {}

    static int[] order(int size, SplittableRandom random) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}

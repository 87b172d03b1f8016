package elboroom.data;

import java.util.Random;
import java.util.stream.IntStream;

import elboroom.domain.data.ImageShape;

/// Some examples of another split, in an order of its own.
///
/// @param chosen indices into `whole`
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never used as a key
record ChosenSplit(PixelSplit whole, int[] chosen) implements PixelSplit {

    /// The numbers 0 to `size` − 1 in an order that depends on the seed alone (Fisher and Yates).
    static int[] shuffled(int size, long seed) {
        Random random = new Random(seed);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /// The examples of `whole` from index `from` to before `to`.
    static ChosenSplit range(PixelSplit whole, int from, int to) {
        return new ChosenSplit(whole, IntStream.range(from, to).toArray());
    }

    /// How many of `size` examples are held out: a tenth, and at least one.
    static int tenth(int size) {
        return Math.max(1, size / 10);
    }

    @Override
    public int size() {
        return chosen.length;
    }

    @Override
    public ImageShape shape() {
        return whole.shape();
    }

    @Override
    public void copy(int index, byte[] target, int offset) {
        whole.copy(chosen[index], target, offset);
    }

    @Override
    public int label(int index) {
        return whole.label(chosen[index]);
    }
}

package elboroom.data;

import java.util.Random;
import java.util.stream.IntStream;

import elboroom.domain.data.ImageShape;

/// A subset of another split, in its own order.
///
/// @param chosen indices into `whole`
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never used as a key
record ChosenSplit(PixelSplit whole, int[] chosen) implements PixelSplit {

    /// Returns the numbers 0 to `size` − 1 in an order that depends on the seed only (Fisher–Yates shuffle).
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

    /// Returns the examples of `whole` from index `from` (inclusive) to `before` (exclusive).
    static ChosenSplit range(PixelSplit whole, int from, int to) {
        return new ChosenSplit(whole, IntStream.range(from, to).toArray());
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

    @Override
    public float attribute(int attribute, int index) {
        return whole.attribute(attribute, chosen[index]);
    }
}

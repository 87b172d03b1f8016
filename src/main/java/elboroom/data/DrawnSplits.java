package elboroom.data;

import java.util.Arrays;

import elboroom.domain.data.DataSpec;

/// The two splits of data that have no test examples of their own: the seed draws the held-out examples, independent of
/// the limit, and the order of the others.
record DrawnSplits(Split train, Split heldOut) {

    /// The indices of the examples of both splits.
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Indices(int[] train, int[] heldOut) {

        static Indices of(int size, DataSpec spec, long seed) {
            int[] order = ChosenSplit.shuffled(size, seed);
            int heldOut = spec.choices().heldOut().count(size);
            int end = spec.limit() == 0 ? size : (int) Math.min(size, (long) heldOut + spec.limit());
            return new Indices(Arrays.copyOfRange(order, heldOut, end), Arrays.copyOf(order, heldOut));
        }
    }

    static DrawnSplits of(PixelSplit all, DataSpec spec, long seed) {
        Indices drawn = Indices.of(all.size(), spec, seed);
        return new DrawnSplits(new ChosenSplit(all, drawn.train()), new ChosenSplit(all, drawn.heldOut()));
    }
}

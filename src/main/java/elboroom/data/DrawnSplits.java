package elboroom.data;

import java.util.Arrays;

import elboroom.domain.data.DataSpec;

/// The two splits of data that have no test examples of their own: the seed draws the held-out examples, independent of
/// the limit, and the order of the others.
record DrawnSplits(Split train, Split heldOut) {

    static DrawnSplits of(PixelSplit all, DataSpec spec, long seed) {
        int[] order = ChosenSplit.shuffled(all.size(), seed);
        int heldOut = spec.choices().heldOut().count(order.length);
        int end = spec.limit() == 0 ? order.length : (int) Math.min(order.length, (long) heldOut + spec.limit());
        return new DrawnSplits(new ChosenSplit(all, Arrays.copyOfRange(order, heldOut, end)),
                new ChosenSplit(all, Arrays.copyOf(order, heldOut)));
    }
}

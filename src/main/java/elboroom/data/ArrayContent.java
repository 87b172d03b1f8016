package elboroom.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import elboroom.data.array.ArrayExamples;
import elboroom.data.array.ValueRange;

/// Reads the chosen examples of an array into memory; others are skipped. Images become grey levels of one byte; points,
/// and images whose values are kept, floats.
final class ArrayContent {

    private static final double ROUNDED = 0.01;

    private final ArrayExamples examples;
    private final ValueRange range;
    private final ArrayLabelling labelling;
    /// The index of the first example among those of `labelling`.
    private final int first;
    private final Runnable progressed;
    private boolean rounded;

    ArrayContent(ArrayExamples examples, ValueRange range, ArrayLabelling labelling, int first, Runnable progressed) {
        this.examples = examples;
        this.range = range;
        this.labelling = labelling;
        this.first = first;
        this.progressed = progressed;
    }

    /// Whether values were rounded to grey levels.
    boolean rounded() {
        return rounded;
    }

    /// Reads the examples of several splits as grey levels.
    ///
    /// @param parts the indices of the examples of each split
    List<Split> pixels(List<int[]> parts) {
        PixelStore pixels = new PixelStore(examples.shape());
        int[] stored = read(parts, values -> append(pixels, values));
        StoredSplit all = new StoredSplit(pixels, labels(stored), attributes(stored));
        return parts.stream().<Split>map(part -> new ChosenSplit(all, places(part, stored))).toList();
    }

    /// Reads the examples of several splits as floats.
    ///
    /// @param values where they are stored
    List<Split> floats(List<int[]> parts, FloatSplit.Values values) {
        int[] stored = read(parts, values::append);
        int[] labels = labels(stored);
        List<float[]> attributes = attributes(stored);
        return parts.stream().<Split>map(part -> new FloatSplit(values, places(part, stored), labels, attributes))
                .toList();
    }

    private interface Target {
        void append(double[] values);
    }

    /// Returns the indices of the stored examples, in ascending order.
    private int[] read(List<int[]> parts, Target target) {
        BitSet wanted = new BitSet(examples.size());
        parts.forEach(part -> Arrays.stream(part).forEach(wanted::set));
        double[] values = new double[examples.shape().size()];
        examples.rewind();
        for (int i = 0; i < wanted.length(); i++) {
            if (wanted.get(i)) {
                examples.next(values);
                target.append(values);
            } else {
                examples.skip();
            }
            progressed.run();
        }
        return wanted.stream().toArray();
    }

    private void append(PixelStore pixels, double[] values) {
        try {
            pixels.append((target, offset) -> {
                for (int i = 0; i < values.length; i++) {
                    double level = range.level(values[i]);
                    long nearest = Math.round(level);
                    rounded |= Math.abs(level - nearest) > ROUNDED;
                    target[offset + i] = (byte) nearest;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from an array in memory
        }
    }

    private static int[] places(int[] part, int[] stored) {
        return Arrays.stream(part).map(example -> Arrays.binarySearch(stored, example)).toArray();
    }

    private int[] labels(int[] stored) {
        return labelling.labels().length == 0
                ? new int[0]
                : Arrays.stream(stored).map(example -> labelling.labels()[first + example]).toArray();
    }

    private List<float[]> attributes(int[] stored) {
        return labelling.columns().stream().map(column -> {
            float[] values = new float[stored.length];
            IntStream.range(0, stored.length).forEach(i -> values[i] = column[first + stored[i]]);
            return values;
        }).toList();
    }
}

package elboroom.ui.control.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A growing list of values with minimum, maximum and mean of any range in logarithmic time. Each level holds one
/// block per eight of the level below. Not thread-safe.
final class MinMaxPyramid {

    /// The statistics of a range.
    record Extent(double min, double max, double mean) {}

    private static final int BITS = 3;
    private static final int BLOCK = 1 << BITS;
    private static final int LEVELS = 7;

    private final List<Level> levels = IntStream.range(0, LEVELS).mapToObj(Level::new).toList();
    private int size;

    int size() {
        return size;
    }

    double get(int index) {
        return levels.getFirst().min[index];
    }

    void append(double value) {
        levels.getFirst().add(value, value, value);
        size++;
        for (int level = 1; level < LEVELS && size % (1 << (BITS * level)) == 0; level++) {
            levels.get(level).addBlock(levels.get(level - 1));
        }
    }

    /// The statistics of the values with `from` ≤ index < `to`, a non-empty range.
    Extent extent(int from, int to) {
        Sum sum = new Sum();
        int low = from;
        int high = to;
        for (Level level : levels) {
            boolean top = level == levels.getLast();
            while (low < high && (top || low % BLOCK != 0)) {
                sum.add(level, low++);
            }
            while (low < high && high % BLOCK != 0) {
                sum.add(level, --high);
            }
            low >>= BITS;
            high >>= BITS;
        }
        return new Extent(sum.min, sum.max, sum.total / (to - from));
    }

    private static final class Sum {
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private double total;

        void add(Level level, int block) {
            min = Math.min(min, level.min[block]);
            max = Math.max(max, level.max[block]);
            total += level.sum[block];
        }
    }

    /// Minimum, maximum and sum of each complete block of a level; the lowest level has a single array, the values.
    private static final class Level {
        private final boolean values;
        private double[] min = new double[BLOCK];
        private double[] max;
        private double[] sum;
        private int size;

        Level(int number) {
            values = number == 0;
            max = values ? min : new double[BLOCK];
            sum = values ? min : new double[BLOCK];
        }

        /// Adds the summary of the last blocks of the level below.
        void addBlock(Level below) {
            Sum block = new Sum();
            for (int i = below.size - BLOCK; i < below.size; i++) {
                block.add(below, i);
            }
            add(block.min, block.max, block.total);
        }

        void add(double newMin, double newMax, double newSum) {
            if (size == min.length) {
                min = Arrays.copyOf(min, 2 * size);
                max = values ? min : Arrays.copyOf(max, 2 * size);
                sum = values ? min : Arrays.copyOf(sum, 2 * size);
            }
            min[size] = newMin;
            max[size] = newMax;
            sum[size++] = newSum;
        }
    }
}

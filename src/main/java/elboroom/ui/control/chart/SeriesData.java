package elboroom.ui.control.chart;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import elboroom.ui.control.chart.MinMaxPyramid.Extent;

/// Values logged at non-decreasing steps, append-only. Keeps summaries so that drawing cost depends on pixels, not on
/// the number of values. Confined to the FX thread once shown in a chart; does not need the toolkit.
public final class SeriesData {

    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final MinMaxPyramid values = new MinMaxPyramid();
    private long[] steps = new long[64];
    private long end = Long.MIN_VALUE;

    /// Appends a value; skips non-finite ones.
    ///
    /// @throws IllegalArgumentException when the step is below the last one
    public void append(long step, double value) {
        int count = values.size();
        if (count > 0 && step < steps[count - 1]) {
            throw new IllegalArgumentException("step " + step + " comes after step " + steps[count - 1]);
        }
        if (!Double.isFinite(value)) {
            return;
        }
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
        }
        steps[count] = step;
        values.append(value);
        reach(step);
        size.set(count + 1);
    }

    /// Extends the end of the series to a step, for example one at which only another series of the run has a value.
    void reach(long step) {
        end = Math.max(end, step);
    }

    public int size() {
        return values.size();
    }

    /// The number of values.
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public long step(int index) {
        return steps[index];
    }

    public double value(int index) {
        return values.get(index);
    }

    long firstStep() {
        return steps[0];
    }

    long lastStep() {
        return steps[size() - 1];
    }

    /// The first index with a step at or after this one; `size()` if there is none.
    int indexAt(double step) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps[middle] < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The index of the last value at or before a step; −1 before the first value and after the end of the series.
    int lastUpTo(long step) {
        return step > end ? -1 : indexAt(Math.nextUp((double) step)) - 1;
    }

    /// The index with the nearest step. There must be a value.
    int nearest(double step) {
        int after = Math.min(indexAt(step), size() - 1);
        boolean beforeIsNearer = after > 0 && step - steps[after - 1] < steps[after] - step;
        return beforeIsNearer ? after - 1 : after;
    }

    Extent extent(int from, int to) {
        return values.extent(from, to);
    }
}

package elboroom.ui.control.chart;

import java.util.Arrays;

import elboroom.ui.control.chart.MinMaxPyramid.Extent;
import elboroom.ui.control.draw.Scale;

/// A series reduced to drawable size: all values while they are few, else minimum, maximum and mean per pixel column.
/// No FX state.
///
/// @param x in pixels
/// @param low in values, not pixels, like `high` and `mean`; all equal if not banded
/// @param banded whether an entry covers several values
@SuppressWarnings("ArrayRecordComponent") // made for one drawing
record DownsampledSeries(double[] x, double[] low, double[] high, double[] mean, boolean banded) {

    private static final int VALUES_PER_COLUMN = 2;

    int size() {
        return x.length;
    }

    /// The part of a series within the step axis, with one value before and after so that lines reach the edges.
    static DownsampledSeries of(SeriesData data, Scale steps) {
        int from = Math.max(0, data.indexAt(steps.low()) - 1);
        int to = Math.min(data.size(), data.indexAt(Math.nextUp(steps.high())) + 1);
        int columns = (int) Math.max(1, steps.end() - steps.start());
        return to - from <= VALUES_PER_COLUMN * columns ? values(data, steps, from, to) : bands(data, steps, columns);
    }

    private static DownsampledSeries values(SeriesData data, Scale steps, int from, int to) {
        double[] x = new double[to - from];
        double[] value = new double[to - from];
        for (int i = from; i < to; i++) {
            x[i - from] = steps.pixel((double) data.step(i));
            value[i - from] = data.value(i);
        }
        return new DownsampledSeries(x, value, value, value, false);
    }

    private static DownsampledSeries bands(SeriesData data, Scale steps, int columns) {
        DownsampledSeries trace = new DownsampledSeries(new double[columns], new double[columns], new double[columns],
                new double[columns],
                true);
        int used = 0;
        int from = data.indexAt(steps.low());
        for (int column = 0; column < columns; column++) {
            int to = column == columns - 1
                    ? data.indexAt(Math.nextUp(steps.high()))
                    : data.indexAt(steps.value(steps.start() + column + 1));
            if (from < to) {
                trace.put(used++, steps.start() + column + 0.5, data.extent(from, to));
            }
            from = to;
        }
        return trace.first(used);
    }

    private void put(int at, double pixel, Extent extent) {
        x[at] = pixel;
        low[at] = extent.min();
        high[at] = extent.max();
        mean[at] = extent.mean();
    }

    private DownsampledSeries first(int count) {
        return count == x.length
                ? this
                : new DownsampledSeries(Arrays.copyOf(x, count), Arrays.copyOf(low, count), Arrays.copyOf(high, count),
                        Arrays.copyOf(mean, count), banded);
    }
}

package elboroom.ui.control.chart;

import java.util.List;
import java.util.stream.IntStream;

/// The layout of a chart: axes and downsampled lines. No FX state.
///
/// @param right the axis of the lines on the right; equals `left` if there are none
/// @param traces one per series, in order
record ChartLayout(Axis steps, Axis left, Axis right, boolean twoAxes, List<ChartSeries> series,
        List<DownsampledSeries> traces) {

    private static final double GUTTER = 44;
    static final double BARE_SIDE = 12;
    private static final double TOP = 22;
    static final double BOTTOM = 22;

    static ChartLayout of(List<ChartSeries> shown, boolean logarithmic, double width, double height) {
        List<ChartSeries> series = shown.stream().filter(one -> !one.data().isEmpty()).toList();
        boolean twoAxes = series.stream().anyMatch(ChartSeries::rightAxis)
                && !series.stream().allMatch(ChartSeries::rightAxis);
        Axis steps = stepAxis(series, GUTTER, width - (twoAxes ? GUTTER : BARE_SIDE));
        List<DownsampledSeries> traces = series.stream().map(one -> DownsampledSeries.of(one.data(), steps)).toList();
        Axis left = valueAxis(series, traces, steps, logarithmic, height, twoAxes, false);
        Axis right = twoAxes ? valueAxis(series, traces, steps, logarithmic, height, true, true) : left;
        return new ChartLayout(steps, left, right, twoAxes, series, traces);
    }

    private static Axis stepAxis(List<ChartSeries> series, double start, double end) {
        long first = series.stream().mapToLong(one -> one.data().firstStep()).min().orElse(0);
        long last = series.stream().mapToLong(one -> one.data().lastStep()).max().orElse(1);
        long low = first <= last / 10 ? 0 : first;
        return new Axis(low, Math.max(last, low + 1), false, start, Math.max(start + 1, end));
    }

    private static Axis valueAxis(List<ChartSeries> series, List<DownsampledSeries> traces, Axis steps,
            boolean logarithmic,
            double height, boolean twoAxes, boolean right) {
        List<DownsampledSeries> own = IntStream.range(0, traces.size())
                .filter(i -> !twoAxes || series.get(i).rightAxis() == right).mapToObj(traces::get).toList();
        ValueRange range = ValueRange.of(own, steps.start(), steps.end(), logarithmic);
        return new Axis(range.low(), range.high(), logarithmic, Math.max(TOP + 1, height - BOTTOM), TOP);
    }

    Axis axisOf(boolean rightAxis) {
        return rightAxis ? right : left;
    }

    /// The step at a pixel, clamped to the axis.
    double stepAt(double pixel) {
        return Math.clamp(steps.value(pixel), steps.low(), steps.high());
    }

    boolean empty() {
        return series.isEmpty();
    }
}

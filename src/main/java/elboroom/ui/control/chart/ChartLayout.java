package elboroom.ui.control.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import elboroom.ui.control.draw.Axis;
/// The layout of a chart: axes and downsampled lines. No FX state.
///
/// @param right the axis of the lines on the right; equals `left` if there are none
/// @param steps the visible steps
/// @param wholeSteps all steps of the series
/// @param traces one per series, in order
/// @param smooth the smoothed traces; the same as `traces` where a series is not smoothed
record ChartLayout(Axis steps, Axis wholeSteps, Axis left, Axis right, boolean twoAxes, List<ChartSeries> series,
        List<DownsampledSeries> traces, List<DownsampledSeries> smooth) {

    private static final double GUTTER = 44;
    static final double BARE_SIDE = 12;
    private static final double TOP = 22;
    static final double BOTTOM = 22;

    /// The layout of whole series that are not smoothed.
    static ChartLayout of(List<ChartSeries> shown, boolean logarithmic, double width, double height) {
        return of(shown, ChartSeries::data, 0, Optional.empty(), logarithmic, width, height);
    }

    /// @param drawn returns the values of a series to draw: the smoothed ones, or the same
    /// @param reach a step that the axis reaches, at which something happened after the last value
    /// @param window the visible steps; empty for all
    static ChartLayout of(List<ChartSeries> shown, Function<ChartSeries, SeriesData> drawn, long reach,
            Optional<StepWindow> window, boolean logarithmic, double width, double height) {
        List<ChartSeries> series = shown.stream().filter(one -> !one.data().isEmpty()).toList();
        boolean twoAxes = series.stream().anyMatch(ChartSeries::rightAxis)
                && !series.stream().allMatch(ChartSeries::rightAxis);
        Axis whole = stepAxis(series, reach, GUTTER, width - (twoAxes ? GUTTER : BARE_SIDE));
        Axis steps = window.flatMap(part -> part.on(whole)).map(part -> whole.over(part.low(), part.high()))
                .orElse(whole);
        List<DownsampledSeries> traces = series.stream().map(one -> DownsampledSeries.of(one.data(), steps)).toList();
        List<DownsampledSeries> smooth = IntStream.range(0, traces.size()).mapToObj(
                i -> smooth(series.get(i), drawn.apply(series.get(i)), traces.get(i), steps)).toList();
        Axis values = new Axis(0, 1, logarithmic, Math.max(TOP + 1, height - BOTTOM), TOP);
        List<DownsampledSeries> own = own(series, traces, !twoAxes, false);
        Axis left = over(values, range(own, steps, whole, logarithmic));
        Axis right = twoAxes
                ? over(values, range(own(series, traces, false, true), steps, whole, logarithmic))
                : left;
        return new ChartLayout(steps, whole, left, right, twoAxes, series, traces, smooth);
    }

    private static DownsampledSeries smooth(ChartSeries series, SeriesData drawn, DownsampledSeries trace, Axis steps) {
        return drawn == series.data() ? trace : DownsampledSeries.of(drawn, steps);
    }

    private static Axis stepAxis(List<ChartSeries> series, long reach, double start, double end) {
        long first = series.stream().mapToLong(one -> one.data().firstStep()).min().orElse(0);
        long last = Math.max(reach, series.stream().mapToLong(one -> one.data().lastStep()).max().orElse(1));
        long low = first <= last / 10 ? 0 : first;
        return new Axis(low, Math.max(last, low + 1), false, start, Math.max(start + 1, end));
    }

    /// The traces of one axis.
    private static List<DownsampledSeries> own(List<ChartSeries> series, List<DownsampledSeries> traces, boolean all,
            boolean right) {
        return IntStream.range(0, traces.size()).filter(i -> all || series.get(i).rightAxis() == right)
                .mapToObj(traces::get).toList();
    }

    /// The whole axis leaves out extreme values; a part of it shows all values in it.
    private static ValueRange range(List<DownsampledSeries> traces, Axis steps, Axis whole, boolean logarithmic) {
        return steps.equals(whole)
                ? ValueRange.of(traces, steps.start(), steps.end(), logarithmic)
                : ValueRange.all(traces, steps.start(), steps.end(), logarithmic);
    }

    private static Axis over(Axis values, ValueRange range) {
        return values.over(range.low(), range.high());
    }

    Axis axisOf(boolean rightAxis) {
        return rightAxis ? right : left;
    }

    /// The step at a pixel, clamped to the axis.
    double stepAt(double pixel) {
        return Math.clamp(steps.value(pixel), steps.low(), steps.high());
    }

    /// Whether a series is smoothed.
    boolean smoothed(int index) {
        return smooth.get(index) != traces.get(index);
    }

    boolean zoomed() {
        return !steps.equals(wholeSteps);
    }

    boolean empty() {
        return series.isEmpty();
    }
}

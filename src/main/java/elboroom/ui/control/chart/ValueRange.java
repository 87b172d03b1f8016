package elboroom.ui.control.chart;

import java.util.Arrays;
import java.util.List;

import elboroom.ui.control.draw.Ticks;

/// The range of a value axis, chosen to show the interesting part of the lines: ignores the first twentieth of the
/// steps, where losses are huge, and single spikes. No FX state.
///
/// @param low below `high`; above 0 for a logarithmic axis
record ValueRange(double low, double high) {

    private static final double SKIPPED = 0.05;
    private static final double OUTLIERS = 0.01;
    private static final double BULK = 0.1;
    /// Maximum distance of a value from the bulk, in multiples of the bulk's spread.
    private static final double SPIKE = 4;
    private static final double PADDING = 0.06;
    private static final double SMALLEST = 1e-6;
    private static final int SNAPS = 10;

    /// The range for lines over these pixels; [0, 1] if there is nothing to show.
    ///
    /// @param left the first pixel
    /// @param right the last pixel
    static ValueRange of(List<DownsampledSeries> traces, double left, double right, boolean logarithmic) {
        double from = left + SKIPPED * (right - left);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (DownsampledSeries trace : traces) {
            double[] lows = settled(trace, trace.low(), from, logarithmic);
            double[] highs = settled(trace, trace.high(), from, logarithmic);
            if (lows.length > 0) {
                low = Math.min(low, lower(lows));
                high = Math.max(high, upper(highs));
            }
        }
        return padded(low, high, logarithmic);
    }

    private static ValueRange padded(double low, double high, boolean logarithmic) {
        if (low > high) {
            return new ValueRange(logarithmic ? 0.1 : 0, 1);
        }
        return logarithmic ? padLogarithmic(low, high) : padLinear(low, high);
    }

    /// The range of all values over these pixels, or of the lines that cross them without a value there.
    static ValueRange all(List<DownsampledSeries> traces, double left, double right, boolean logarithmic) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (DownsampledSeries trace : traces) {
            boolean crossing = Arrays.stream(trace.x()).noneMatch(x -> x >= left && x <= right);
            for (int i = 0; i < trace.size(); i++) {
                boolean shown = crossing || (trace.x()[i] >= left && trace.x()[i] <= right);
                if (shown && (!logarithmic || trace.high()[i] > 0)) {
                    low = Math.min(low, logarithmic && trace.low()[i] <= 0 ? trace.high()[i] : trace.low()[i]);
                    high = Math.max(high, trace.high()[i]);
                }
            }
        }
        return padded(low, high, logarithmic);
    }

    /// The displayable values from pixel `from` on, or the last one if all are before it.
    private static double[] settled(DownsampledSeries trace, double[] values, double from, boolean logarithmic) {
        int found = Arrays.binarySearch(trace.x(), from);
        int start = Math.max(0, Math.min(found < 0 ? -found - 1 : found, values.length - 1));
        return Arrays.stream(values, start, values.length).filter(value -> !logarithmic || value > 0).toArray();
    }

    private static double lower(double[] values) {
        double last = values[values.length - 1];
        double[] sorted = sorted(values);
        double reach = quantile(sorted, BULK) - SPIKE * (quantile(sorted, 1 - BULK) - quantile(sorted, BULK));
        return Math.min(last, Math.max(quantile(sorted, OUTLIERS), reach));
    }

    private static double upper(double[] values) {
        double last = values[values.length - 1];
        double[] sorted = sorted(values);
        double reach = quantile(sorted, 1 - BULK) + SPIKE * (quantile(sorted, 1 - BULK) - quantile(sorted, BULK));
        return Math.max(last, Math.min(quantile(sorted, 1 - OUTLIERS), reach));
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /// Pads the range and rounds it outward to multiples of a tenth, so that the axis stays still while values
    /// arrive.
    private static ValueRange padLinear(double low, double high) {
        double span = Math.max(high - low, Math.max(SMALLEST, Math.abs(high) * 0.02));
        double snap = Ticks.step(0, span, SNAPS);
        double bottom = Math.floor((low - PADDING * span) / snap) * snap;
        return new ValueRange(low >= 0 ? Math.max(0, bottom) : bottom,
                Math.ceil((high + PADDING * span) / snap) * snap);
    }

    private static ValueRange padLogarithmic(double low, double high) {
        double factor = Math.max(Math.pow(high / low, PADDING), 1.02);
        return new ValueRange(low / factor, high * factor);
    }
}

package elboroom.ui.control.chart;

/// The exponential moving average of a series with bias correction, as TensorBoard computes it: s ← w·s + (1 − w)·x
/// from s = 0, and the smoothed value is s / (1 − wⁿ) after n values. Only values before a step influence it. Computes
/// values when they are asked for. Confined to the FX thread once shown in a chart.
final class SmoothedSeries {

    private final SeriesData raw;
    private final double weight;
    private final SeriesData smoothed = new SeriesData();
    private double average;
    /// The weight of the initial zero in the average.
    private double bias = 1;

    /// @param weight of the previous average, in [0, 1)
    SmoothedSeries(SeriesData raw, double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("weight " + weight);
        }
        this.raw = raw;
        this.weight = weight;
    }

    /// Returns the smoothed values of all raw values so far, at the same indices.
    SeriesData upToDate() {
        for (int i = smoothed.size(); i < raw.size(); i++) {
            average = weight * average + (1 - weight) * raw.value(i);
            bias *= weight;
            smoothed.append(raw.step(i), average / (1 - bias));
        }
        return smoothed;
    }
}

package elboroom.ui.control.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import elboroom.ui.control.draw.Scale;
import elboroom.ui.control.draw.Ticks;

/// A scale of training steps: logarithmic from `low` to `knee`, because a model changes most at the start, then
/// linear. If equal slopes at the knee would make the first part narrow, it gets about a third of the width.
/// Immutable.
///
/// @param knee where the linear part starts, such as the end of the first epoch; if at most `low`, the scale is
/// linear
record StepScale(double low, double knee, double high, double start, double end) implements Scale {

    private static final double LEAST_SHARE = 0.35;

    StepScale {
        high = Math.max(high, low + 1);
        knee = Math.clamp(knee, low, high);
    }

    @Override
    public double pixel(double value) {
        double bend = start + logarithmicShare() * (end - start);
        double at = Math.clamp(value, low, high);
        return at < knee || knee == high
                ? start + (bend - start) * Math.log1p(at - low) / Math.log1p(knee - low)
                : bend + (end - bend) * (at - knee) / (high - knee);
    }

    /// The pixel of a step.
    double at(long step) {
        return pixel((double) step);
    }

    @Override
    public double value(double pixel) {
        double bend = start + logarithmicShare() * (end - start);
        double at = Math.clamp(pixel, start, end);
        return at < bend || knee == high
                ? low + Math.expm1((at - start) / (bend - start) * Math.log1p(knee - low))
                : knee + (at - bend) / (end - bend) * (high - knee);
    }

    /// Round steps at least `spacing` pixels apart, preferring powers of ten.
    List<Double> ticks(double spacing) {
        List<Double> ticks = new ArrayList<>();
        candidates(spacing).filter(step -> step >= low && step <= high).forEach(step -> {
            if (ticks.stream().allMatch(other -> Math.abs(pixel(step) - pixel(other)) >= spacing)) {
                ticks.add(step);
            }
        });
        return ticks.stream().sorted().toList();
    }

    /// Preferred ticks first.
    private DoubleStream candidates(double spacing) {
        double[] linear = knee == high
                ? new double[0]
                : Ticks.whole(Ticks.linear(knee, high, (int) Math.max(1, (end - pixel(knee)) / spacing)));
        return DoubleStream.concat(DoubleStream.concat(logarithmic(1), Arrays.stream(linear)),
                DoubleStream.concat(logarithmic(5), logarithmic(2)));
    }

    /// 0 and the multiples of the powers of ten by a digit, within the logarithmic part.
    private DoubleStream logarithmic(double digit) {
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.iterate(digit, step -> step <= knee,
                step -> 10 * step)).filter(_ -> knee > low);
    }

    private double logarithmicShare() {
        if (knee == high || knee == low) {
            return knee == low ? 0 : 1;
        }
        double steps = (1 + knee - low) * Math.log1p(knee - low);
        return Math.max(LEAST_SHARE, steps / (steps + high - knee));
    }
}

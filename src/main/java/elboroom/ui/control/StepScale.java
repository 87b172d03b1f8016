package elboroom.ui.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// A scale of training steps: logarithmic from `low` up to `knee`, since a model changes most at first, then linear. Where
/// both parts had the same slope, the first would be narrow in a long run: it keeps a third of the width. Immutable
/// arithmetic.
///
/// @param knee where the linear part begins, such as the end of the first epoch; at most `low`, all is linear
record StepScale(double low, double knee, double high, double start, double end) implements Scale {

    private static final double LEAST_SHARE = 0.35;
    private static final double[] DECADE = {1, 2, 5};

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

    /// Round steps that lie at least `spacing` pixels apart.
    List<Double> ticks(double spacing) {
        List<Double> ticks = new ArrayList<>();
        candidates(spacing).sorted().forEach(step -> {
            if (ticks.isEmpty() || pixel(step) - pixel(ticks.getLast()) >= spacing) {
                ticks.add(step);
            }
        });
        return ticks;
    }

    private DoubleStream candidates(double spacing) {
        int count = (int) Math.max(1, (end - pixel(knee)) / spacing);
        DoubleStream linear = knee == high
                ? DoubleStream.empty()
                : Arrays.stream(Ticks.linear(knee, high, count));
        return DoubleStream.concat(linear, knee == low ? DoubleStream.empty() : logarithmic());
    }

    /// 0, 1, 2, 5, 10 and so on.
    private DoubleStream logarithmic() {
        DoubleStream powers = DoubleStream.iterate(1, power -> power <= knee, power -> 10 * power);
        return DoubleStream.concat(DoubleStream.of(0), powers.flatMap(power -> Arrays.stream(DECADE).map(
                factor -> factor * power))).filter(step -> step >= low && step <= knee);
    }

    private double logarithmicShare() {
        if (knee == high || knee == low) {
            return knee == low ? 0 : 1;
        }
        double steps = (1 + knee - low) * Math.log1p(knee - low);
        return Math.max(LEAST_SHARE, steps / (steps + high - knee));
    }
}

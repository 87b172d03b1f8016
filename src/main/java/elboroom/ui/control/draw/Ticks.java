package elboroom.ui.control.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// Round numbers for axes, and their format. No FX state.
public final class Ticks {

    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int[] LOG_STEPS = {1, 2, 5};

    private Ticks() {}

    /// Multiples of 1, 2 or 5 times a power of ten within [low, high]; at most about `count`.
    public static double[] linear(double low, double high, int count) {
        double step = step(low, high, count);
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        return IntStream.rangeClosed(0, (int) (last - first)).mapToDouble(i -> (first + i) * step).toArray();
    }

    /// The distance between the ticks of `linear`.
    public static double step(double low, double high, int count) {
        double rough = Math.max((high - low) / Math.max(1, count), 1e-12);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = Arrays.stream(ROUND).filter(r -> r * power >= rough * (1 - 1e-9)).findFirst().orElse(10);
        return factor * power;
    }

    /// Ticks for a logarithmic axis with 0 < low < high: powers of ten, plus 2 and 5 times them if there is room;
    /// linear ticks if high / low is below about 3.
    static double[] log(double low, double high, int count) {
        double decades = Math.log10(high / low);
        if (decades < 0.5) {
            return linear(low, high, count);
        }
        int perDecade = decades * 3 <= count ? 3 : 1;
        int every = (int) Math.max(1, Math.ceil(decades / count));
        return IntStream.rangeClosed((int) Math.floor(Math.log10(low)), (int) Math.ceil(Math.log10(high)))
                .filter(power -> power % every == 0)
                .mapToObj(power -> IntStream.range(0, perDecade).mapToDouble(i -> LOG_STEPS[i] * Math.pow(10, power)))
                .flatMapToDouble(values -> values).filter(value -> value >= low * (1 - 1e-9))
                .filter(value -> value <= high * (1 + 1e-9)).toArray();
    }

    /// The shortest text of a tick value: 0.05, 140, 1.5k, 2M.
    public static String text(double value) {
        double size = Math.abs(value);
        if (size >= 1e9) {
            return scientific(value);
        }
        if (size >= 1e6) {
            return plain(value / 1e6) + "M";
        }
        return size >= 1e3 ? plain(value / 1e3) + "k" : plain(value);
    }

    /// The text of a training step: in thousands only if that is exact to one decimal.
    public static String step(long step) {
        return step >= 1000 && step % 100 == 0 ? text((double) step) : count(step);
    }

    /// Keeps only whole numbers, for an axis of steps.
    public static double[] whole(double[] ticks) {
        return Arrays.stream(ticks).filter(tick -> tick == Math.rint(tick)).toArray();
    }

    private static String scientific(double value) {
        int power = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
        return plain(value / Math.pow(10, power)) + "e" + power;
    }

    /// A measured value with about four digits: 0.0132, 6.10, 141.2, 12,345; a dash for NaN.
    public static String reading(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
        return sign(String.format(Locale.ROOT, "%,." + decimals + "f", value));
    }

    /// A whole number with thousands separators.
    public static String count(long value) {
        return sign(String.format(Locale.ROOT, "%,d", value));
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
        return sign(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }

    private static String sign(String number) {
        return number.replace('-', '−');
    }

    /// The ticks of a linear or logarithmic axis.
    public static double[] of(boolean logarithmic, double low, double high, int count) {
        return logarithmic ? log(low, high, count) : linear(low, high, count);
    }
}

package elboroom.domain.table;

import java.util.Locale;

/// Writes numbers with as many decimals as their range needs: about a thousandth of it can be told apart.
public final class NumberText {

    private static final int DIGITS = 3;
    private static final int MOST_DECIMALS = 7;

    private NumberText() {}

    /// Returns a number of a range; a dash for NaN.
    public static String of(double value, double low, double high) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double range = high > low ? high - low : Math.max(1e-3, Math.abs(high));
        double size = Math.max(Math.abs(value), range);
        int decimals = (int) Math.ceil(DIGITS - Math.log10(range));
        if (size >= 1e9 || decimals > MOST_DECIMALS) {
            return String.format(Locale.ROOT, "%.4g", value);
        }
        String text = String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "f", value);
        return text.replaceFirst("^-(0(\\.0*)?)$", "$1").replace('-', '−');
    }
}

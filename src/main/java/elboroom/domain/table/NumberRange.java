package elboroom.domain.table;

import java.util.Locale;

/// A range of numbers, which are written with as many decimals as it needs: at least a hundredth of it can be told apart.
public record NumberRange(double low, double high) {

    private static final int DIGITS = 2;
    private static final int MOST_DECIMALS = 7;

    /// Returns the text of a number; a dash for NaN.
    public String text(double value) {
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

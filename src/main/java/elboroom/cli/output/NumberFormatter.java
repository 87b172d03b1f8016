package elboroom.cli.output;

import java.util.Locale;

/// Formats numbers for a locale with a fixed number of decimals, so that columns align.
public record NumberFormatter(Locale locale) {

    public String integer(double value) {
        return String.format(locale, "%,.0f", value);
    }

    /// Two decimals, for nats and milliseconds; a dash for NaN.
    public String twoDecimals(double value) {
        return Double.isNaN(value) ? "–" : String.format(locale, "%,.2f", value);
    }

    public String percent(double part) {
        return String.format(locale, "%.1f %%", 100 * part);
    }

    /// A file size in MiB.
    public String size(long bytes) {
        return String.format(locale, "%,.1f MiB", bytes / (double) (1 << 20));
    }
}

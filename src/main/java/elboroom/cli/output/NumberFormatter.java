package elboroom.cli.output;

import java.util.Locale;

/// Writes figures as a language does, always with the same number of digits, so that they align.
public record NumberFormatter(Locale locale) {

    public String whole(double value) {
        return String.format(locale, "%,.0f", value);
    }

    /// Two digits after the point: nats, milliseconds; a dash for what is undefined (NaN).
    public String fine(double value) {
        return Double.isNaN(value) ? "–" : String.format(locale, "%,.2f", value);
    }

    public String percent(double part) {
        return String.format(locale, "%.1f %%", 100 * part);
    }

    /// What a file takes.
    public String size(long bytes) {
        return String.format(locale, "%,.1f MiB", bytes / (double) (1 << 20));
    }
}

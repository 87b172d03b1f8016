package elboroom.cli;

import java.util.Locale;

/// Writes figures as a language does, always with the same number of digits, so that they align.
record Numbers(Locale locale) {

    String whole(double value) {
        return String.format(locale, "%,.0f", value);
    }

    /// Two digits after the point: nats, milliseconds.
    String fine(double value) {
        return String.format(locale, "%,.2f", value);
    }

    String percent(double part) {
        return String.format(locale, "%.1f %%", 100 * part);
    }
}

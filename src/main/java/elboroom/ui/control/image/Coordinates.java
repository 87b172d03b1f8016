package elboroom.ui.control.image;

import java.util.Locale;

import elboroom.domain.data.ImageData;

/// Formats coordinates, independent of language.
public final class Coordinates {

    private Coordinates() {}

    /// A number with two decimals and a real minus sign; never −0.00.
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    /// A 2D data point, x₁ above x₂.
    static String column(ImageData point) {
        return "x₁ " + number(point.pixels()[0]) + "\nx₂ " + number(point.pixels()[1]);
    }
}

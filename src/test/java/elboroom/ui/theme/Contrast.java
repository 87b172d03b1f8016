package elboroom.ui.theme;

import javafx.scene.paint.Color;

/// The contrast of two colours as WCAG 2.2 defines it, from 1 to 21.
public final class Contrast {

    private Contrast() {}

    public static double of(Color first, Color second) {
        double a = luminance(first) + 0.05;
        double b = luminance(second) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

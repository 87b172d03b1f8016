package elboroom.ui.control.draw;

import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// Colours for quantities, the same in both themes. Equal steps look equally large, also to red-green colour-blind
/// users, and no colour is close to a background. No FX state.
public final class ColourScale {

    /// The number of colours of each scale.
    public static final int LEVELS = 128;

    /// From dark blue to light green: matplotlib's viridis (van der Walt & Smith 2015) without its ends.
    public static final ColourScale SEQUENTIAL = new ColourScale(IntStream.range(0, LEVELS)
            .mapToObj(level -> viridis(level / (LEVELS - 1.0))).toArray(Color[]::new));

    /// Ends as it begins: an ellipse in CIELAB that a lack of its red-green axis hardly narrows.
    public static final ColourScale CYCLIC = new ColourScale(IntStream.range(0, LEVELS)
            .mapToObj(level -> ellipse(2 * Math.PI * level / LEVELS)).toArray(Color[]::new));

    private final Color[] colours;

    private ColourScale(Color[] colours) {
        this.colours = colours;
    }

    /// Returns the colour of a level, 0 to `LEVELS` − 1.
    public Color colour(int level) {
        return colours[level];
    }

    private static Color viridis(double part) {
        String[] stops = {"#440154", "#472c7a", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30",
                "#fde725"};
        double at = (0.2 + 0.74 * part) * (stops.length - 1);
        int stop = (int) at;
        return Color.web(stops[stop]).interpolate(Color.web(stops[stop + 1]), at - stop);
    }

    private static Color ellipse(double angle) {
        return ofLab(62 + 18 * Math.cos(angle), -30 * Math.cos(angle), 45 * Math.sin(angle));
    }

    /// Converts CIELAB with white D65 to sRGB (IEC 61966-2-1).
    private static Color ofLab(double lightness, double a, double b) {
        double middle = (lightness + 16) / 116;
        double x = 0.95047 * inverse(middle + a / 500);
        double y = inverse(middle);
        double z = 1.08883 * inverse(middle - b / 200);
        return Color.color(gamma(3.2406 * x - 1.5372 * y - 0.4986 * z), gamma(-0.9689 * x + 1.8758 * y + 0.0415 * z),
                gamma(0.0557 * x - 0.2040 * y + 1.0570 * z));
    }

    private static double inverse(double value) {
        return value > 6.0 / 29 ? value * value * value : 3 * 36.0 / 841 * (value - 4.0 / 29);
    }

    private static double gamma(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(value, 0, 1);
    }
}

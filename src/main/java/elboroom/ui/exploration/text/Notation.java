package elboroom.ui.exploration.text;

import java.util.List;

import elboroom.domain.latent.LatentPoint;
import elboroom.ui.control.draw.Subscript;
import elboroom.ui.control.image.Coordinates;
import org.jspecify.annotations.Nullable;

/// Formats latent points, z = (0.80, −1.10), and names classes. The same in every language.
public final class Notation {

    /// Label of the log-variance axis.
    public static final String LOG_VARIANCE = "log σ²";

    private Notation() {}

    /// Returns the name of a class, or its number if it has none; null if there is no label.
    public static @Nullable String className(int label, List<String> names) {
        return label < 0 ? null : label < names.size() ? names.get(label) : String.valueOf(label);
    }

    /// Formats a coordinate with two decimals and a proper minus sign; never −0.00.
    public static String coordinate(double value) {
        return Coordinates.number(value);
    }

    /// Formats the coordinate of a point along one dimension.
    public static String along(LatentPoint point, int dimension) {
        return Subscript.z(dimension) + " = " + coordinate(point.get(dimension));
    }

    /// Formats the position of a point in the plane of two dimensions; `dimensionY` is −1 if there is only one.
    public static String position(LatentPoint point, int dimensionX, int dimensionY) {
        String x = coordinate(point.get(dimensionX));
        if (dimensionY < 0) {
            return "z = " + x;
        }
        String y = coordinate(point.get(dimensionY));
        return point.dimensions() == 2 && dimensionX == 0
                ? "z = (" + x + ", " + y + ")"
                : along(point, dimensionX) + ", " + along(point, dimensionY);
    }
}

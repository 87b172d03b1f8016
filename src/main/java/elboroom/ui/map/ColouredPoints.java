package elboroom.ui.map;

import java.util.List;

import elboroom.domain.data.Attribute;
import elboroom.ui.control.map.PointColours;
import elboroom.ui.control.map.PointSet;
import org.jspecify.annotations.Nullable;

/// The points of the map as they are coloured.
///
/// @param points whose labels stand for classes, for values of the attribute, or for levels of a scale
/// @param by the attribute that colours them; null for the class
/// @param names of the labels, if they stand for classes or values
/// @param low the range of the scale's colours, to `high`
/// @param missing whether the attribute of some points is missing
record ColouredPoints(PointSet points, PointColours colours, @Nullable Attribute by, List<String> names, double low,
        double high, boolean missing) {

    static final ColouredPoints NONE = byClass(PointSet.EMPTY, List.of());

    static ColouredPoints byClass(PointSet points, List<String> classes) {
        return new ColouredPoints(points, PointColours.CLASSES, null, classes, 0, 0, false);
    }

    /// Colours points by an attribute.
    ///
    /// @param values by point, NaN for none; points beyond them have none
    static ColouredPoints by(Attribute attribute, float[] values, PointSet points) {
        return switch (attribute.kind()) {
            case DISCRETE -> scaled(attribute, values, points, PointColours.CLASSES, 0, 0);
            case CONTINUOUS -> {
                double[] range = range(values);
                yield scaled(attribute, values, points, PointColours.SEQUENTIAL, range[0], range[1]);
            }
            case PERIODIC -> {
                double least = range(values)[0];
                double low = least >= 0 ? 0 : Math.max(least, -attribute.period() / 2);
                yield scaled(attribute, values, points, PointColours.CYCLIC, low, low + attribute.period());
            }
        };
    }

    private static ColouredPoints scaled(Attribute attribute, float[] values, PointSet points, PointColours colours,
            double low, double high) {
        int[] labels = new int[points.size()];
        boolean missing = false;
        for (int i = 0; i < labels.length; i++) {
            float value = i < values.length ? values[i] : Float.NaN;
            labels[i] = colours == PointColours.CLASSES && !Float.isNaN(value)
                    ? (int) value
                    : colours.level(value, low, high);
            missing |= labels[i] < 0;
        }
        return new ColouredPoints(new PointSet(points.x(), points.y(), labels), colours, attribute,
                attribute.values(), low, high, missing);
    }

    /// Returns the least and the greatest value; 0 and 0 if all are missing.
    private static double[] range(float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low > high ? new double[]{0, 0} : new double[]{low, high};
    }
}

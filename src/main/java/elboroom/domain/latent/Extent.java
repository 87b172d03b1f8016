package elboroom.domain.latent;

import java.util.List;

/// Location and scale of points along a latent dimension. Units are deviations from `middle`, so that ±3 covers nearly
/// all points whatever their scale.
public record Extent(double middle, double deviation) {

    /// The extent of the prior N(0, 1).
    public static final Extent STANDARD = new Extent(0, 1);

    /// The default range of grids and traversals in units: ±3 covers 99.7 % of the prior in each dimension.
    public static final double RANGE = 3;

    public Extent {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("a deviation is positive, not " + deviation);
        }
    }

    /// Returns the extent of points with this mean and standard deviation, rounded to half of the deviation's leading
    /// digit, so that small changes during training do not affect it; the prior's if the deviation is zero or not
    /// finite.
    static Extent around(double mean, double deviation) {
        if (!(deviation > 0) || !Double.isFinite(mean) || Double.isInfinite(deviation)) {
            return STANDARD;
        }
        double step = Math.pow(10, Math.floor(Math.log10(deviation))) / 2;
        double rounded = step * Math.max(1, Math.rint(deviation / step));
        return new Extent(step * Math.rint(mean / step), rounded);
    }

    /// Returns the extent of a dimension; the prior's if it is not listed.
    public static Extent of(List<Extent> extents, int dimension) {
        return dimension >= 0 && dimension < extents.size() ? extents.get(dimension) : STANDARD;
    }

    /// Returns the coordinate at this number of units from the middle.
    public double at(double units) {
        return middle + units * deviation;
    }

    /// Returns the distance of a coordinate from the middle, in units.
    public double units(double coordinate) {
        return (coordinate - middle) / deviation;
    }
}

package elboroom.domain.latent;

/// How points lie along a latent dimension: around `middle`, `deviation` away from it on average. Units are counted from
/// the middle in deviations, so that ±3 holds nearly all points whatever their scale.
public record Extent(double middle, double deviation) {

    /// Of the prior N(0, 1).
    public static final Extent STANDARD = new Extent(0, 1);

    public Extent {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("a deviation is positive, not " + deviation);
        }
    }

    /// The extent of points with this mean and standard deviation, rounded to half the deviation's first digit, so that
    /// small changes in training leave it as it is; that of the prior where there is no such extent.
    static Extent around(double mean, double deviation) {
        if (!(deviation > 0) || !Double.isFinite(mean) || Double.isInfinite(deviation)) {
            return STANDARD;
        }
        double step = Math.pow(10, Math.floor(Math.log10(deviation))) / 2;
        double rounded = step * Math.max(1, Math.rint(deviation / step));
        return new Extent(step * Math.rint(mean / step), rounded);
    }

    /// The coordinate so many units from the middle.
    public double at(double units) {
        return middle + units * deviation;
    }

    /// How many units a coordinate is away from the middle.
    public double units(double coordinate) {
        return (coordinate - middle) / deviation;
    }
}

package elboroom.domain;

/// A grid of points in the plane of two latent dimensions; the first row has the largest y, as on the map.
///
/// @param dimensionX the latent dimension along the columns
/// @param dimensionY the latent dimension along the rows, or −1 when the latent space has one dimension
/// @param xs coordinates of the columns, ascending
/// @param ys coordinates of the rows, descending
public record PlaneGrid(int dimensionX, int dimensionY, float[] xs, float[] ys) {

    public int rows() {
        return ys.length;
    }

    public int columns() {
        return xs.length;
    }

    /// The same grid, its coordinates counted in the units of two extents.
    public PlaneGrid along(Extent x, Extent y) {
        return new PlaneGrid(dimensionX, dimensionY, along(xs, x), dimensionY < 0 ? ys : along(ys, y));
    }

    private static float[] along(float[] units, Extent extent) {
        float[] coordinates = new float[units.length];
        for (int i = 0; i < units.length; i++) {
            coordinates[i] = (float) extent.at(units[i]);
        }
        return coordinates;
    }

    /// The point of a cell; the other dimensions are those of `base`.
    public LatentPoint point(LatentPoint base, int row, int column) {
        LatentPoint point = base.with(dimensionX, xs[column]);
        return dimensionY < 0 ? point : point.with(dimensionY, ys[row]);
    }

    /// Where a point lies, in columns from the left, 0 being the middle of the first; NaN when outside the grid.
    public double column(LatentPoint point) {
        return position(xs, point.get(dimensionX), 1);
    }

    /// Where a point lies, in rows from the top, 0 being the middle of the first; NaN when outside the grid.
    public double row(LatentPoint point) {
        return dimensionY < 0 ? 0 : position(ys, point.get(dimensionY), -1);
    }

    private static double position(float[] ticks, float value, int direction) {
        if (ticks.length == 1) {
            return 0;
        }
        int last = ticks.length - 1;
        int cell = 0;
        while (cell < last - 1 && direction * value > direction * ticks[cell + 1]) {
            cell++;
        }
        double position = cell + (value - ticks[cell]) / (double) (ticks[cell + 1] - ticks[cell]);
        return position < -0.5 || position > last + 0.5 ? Double.NaN : position;
    }
}

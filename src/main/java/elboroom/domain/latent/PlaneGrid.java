package elboroom.domain.latent;

import java.util.List;

/// A grid over the plane of two latent dimensions; the first row has the largest y, as on the map.
///
/// @param dimensionX the latent dimension along the columns
/// @param dimensionY the latent dimension along the rows, or −1 if the latent space has one dimension
/// @param xs coordinates of the columns, ascending
/// @param ys coordinates of the rows, descending
public record PlaneGrid(int dimensionX, int dimensionY, float[] xs, float[] ys)
        implements
            LatentGrid {

    @Override
    public int rows() {
        return ys.length;
    }

    @Override
    public int columns() {
        return xs.length;
    }

    /// Returns the grid with its coordinates interpreted in the units of the extents of all dimensions.
    public PlaneGrid along(List<Extent> extents) {
        return along(Extent.of(extents, dimensionX), Extent.of(extents, dimensionY));
    }

    /// Returns the grid with its coordinates interpreted in the units of two extents.
    public PlaneGrid along(Extent x, Extent y) {
        return new PlaneGrid(dimensionX, dimensionY, along(xs, x), along(ys, y));
    }

    private static float[] along(float[] units, Extent extent) {
        float[] coordinates = new float[units.length];
        for (int i = 0; i < units.length; i++) {
            coordinates[i] = (float) extent.at(units[i]);
        }
        return coordinates;
    }

    @Override
    public LatentPoint point(LatentPoint base, int row, int column) {
        LatentPoint point = base.with(dimensionX, xs[column]);
        return dimensionY < 0 ? point : point.with(dimensionY, ys[row]);
    }

    @Override
    public double column(LatentPoint point) {
        return LatentGrid.position(xs, point.get(dimensionX), 1);
    }

    @Override
    public double row(LatentPoint point) {
        return dimensionY < 0 ? 0 : LatentGrid.position(ys, point.get(dimensionY), -1);
    }
}

package elboroom.domain.latent;

/// A grid with one row per class. One dimension varies along the columns; each column has the same z.
///
/// @param dimension the latent dimension along the columns
/// @param first label of the first row; labels are consecutive
/// @param rows number of classes
/// @param xs coordinates of the columns, ascending
public record ClassGrid(int dimension, int first, int rows, float[] xs) implements LatentGrid {

    @Override
    public int columns() {
        return xs.length;
    }

    @Override
    public LatentPoint point(LatentPoint base, int row, int column) {
        return base.with(dimension, xs[column]).withLabel(first + row);
    }

    @Override
    public double column(LatentPoint point) {
        return LatentGrid.position(xs, point.get(dimension), 1);
    }

    @Override
    public double row(LatentPoint point) {
        int row = point.label() - first;
        return row < 0 || row >= rows ? Double.NaN : row;
    }
}

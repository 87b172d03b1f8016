package elboroom.domain.latent;

/// A row for each of several classes; along the columns one dimension changes, so that each column is one z.
///
/// @param dimension the latent dimension along the columns
/// @param first the label of the first row; the labels follow each other
/// @param rows how many classes there are
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

package elboroom.domain.latent;

/// A grid of latent points, one per cell.
public sealed interface LatentGrid permits PlaneGrid, ClassGrid {

    int rows();

    int columns();

    /// Returns the coordinates of the columns, ascending.
    float[] xs();

    /// Returns the point of a cell; coordinates not varied by the grid are those of `base`.
    LatentPoint point(LatentPoint base, int row, int column);

    /// Returns the position of a point in columns from the left, 0 for the centre of the first; NaN if outside the
    /// grid.
    double column(LatentPoint point);

    /// Returns the position of a point in rows from the top, 0 for the centre of the first; NaN if outside the grid.
    double row(LatentPoint point);

    /// Returns the position of a value among ticks, 0 for the first; NaN if it is more than half a step outside.
    ///
    /// @param direction 1 for ascending ticks, −1 for descending ones
    static double position(float[] ticks, float value, int direction) {
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

package elboroom.domain.latent;

/// A grid of latent points, a cell for each.
public sealed interface LatentGrid permits PlaneGrid, ClassGrid {

    int rows();

    int columns();

    /// Coordinates of the columns, ascending.
    float[] xs();

    /// The point of a cell; what the grid does not vary is that of `base`.
    LatentPoint point(LatentPoint base, int row, int column);

    /// Where a point lies, in columns from the left, 0 being the middle of the first; NaN when outside the grid.
    double column(LatentPoint point);

    /// Where a point lies, in rows from the top, 0 being the middle of the first; NaN when outside the grid.
    double row(LatentPoint point);

    /// Where a value lies between ticks, 0 being the first; NaN when it is more than half a step beyond them.
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

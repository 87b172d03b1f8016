package elboroom.domain.latent;

import java.util.Arrays;

import elboroom.domain.model.Snapshot;

/// A decoded grid that is kept with the model of a run, so that it can be shown before the model can decode one. Its
/// pixels are rounded to 256 levels.
///
/// @param of the model that decoded it
/// @param base the point with the coordinates that the grid does not vary
public record KeptGrid(Snapshot of, LatentPoint base, PlaneGrid grid, Manifold manifold) {

    /// @param manifold over a plane
    public KeptGrid(Snapshot of, LatentPoint base, Manifold manifold) {
        this(of, base, (PlaneGrid) manifold.grid(), manifold);
    }

    /// Whether this is what a model decodes for a grid.
    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity
    public boolean isOf(Snapshot model, LatentPoint through, LatentGrid wanted) {
        return model == of && through.equals(base) && wanted instanceof PlaneGrid plane
                && plane.dimensionX() == grid.dimensionX() && plane.dimensionY() == grid.dimensionY()
                && Arrays.equals(plane.xs(), grid.xs()) && Arrays.equals(plane.ys(), grid.ys());
    }
}

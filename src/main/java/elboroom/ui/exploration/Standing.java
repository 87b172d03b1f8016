package elboroom.ui.exploration;

import java.util.BitSet;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import org.jspecify.annotations.Nullable;

/// The current point, the plane, the hovered image and the selection.
///
/// @param point has the latent dimension of the run's model
/// @param plane the dimensions shown by map and manifold
/// @param planeChosen whether the user chose them
/// @param glimpse the image decoded under the pointer on the map; null if the pointer is elsewhere
/// @param selection the selected held-out examples; null if there are none
record Standing(LatentPoint point, Plane plane, boolean planeChosen, @Nullable ImageData glimpse,
        @Nullable BitSet selection) {

    /// Returns the initial state at a point.
    static Standing at(LatentPoint point) {
        return new Standing(point, Plane.first(point.dimensions()), false, null, null);
    }

    Standing with(LatentPoint newPoint) {
        return new Standing(newPoint, plane, planeChosen, glimpse, selection);
    }

    Standing in(Plane newPlane, boolean chosen) {
        return new Standing(point, newPlane, chosen, glimpse, selection);
    }

    Standing glimpsing(@Nullable ImageData decoded) {
        return new Standing(point, plane, planeChosen, decoded, selection);
    }

    Standing selecting(BitSet which) {
        return new Standing(point, plane, planeChosen, glimpse, which.isEmpty() ? null : which);
    }
}

package elboroom.ui.exploration;

import java.util.BitSet;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentPoint;
import org.jspecify.annotations.Nullable;

/// The current point and what is pointed at and selected.
///
/// @param point of the dimension of the run's model
/// @param plane the dimensions that map and manifold show
/// @param planeChosen whether the user chose them
/// @param glimpse what is decoded under the pointer on the map; null when the pointer is elsewhere
/// @param selection the selected held-out examples; null where there are none
record Standing(LatentPoint point, Plane plane, boolean planeChosen, @Nullable ImageData glimpse,
        @Nullable BitSet selection) {

    /// Nothing is chosen yet.
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

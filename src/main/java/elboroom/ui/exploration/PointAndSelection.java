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
/// @param hoveredImage the image decoded under the pointer on the map; null if the pointer is elsewhere
/// @param selection the selected held-out examples; null if there are none
/// @param colouring the name of the attribute that colours the map; empty for the class
record PointAndSelection(LatentPoint point, Plane plane, boolean planeChosen, @Nullable ImageData hoveredImage,
        @Nullable BitSet selection, String colouring) {

    /// Returns the initial state at a point.
    static PointAndSelection at(LatentPoint point) {
        return new PointAndSelection(point, Plane.first(point.dimensions()), false, null, null, "");
    }

    PointAndSelection with(LatentPoint newPoint) {
        return new PointAndSelection(newPoint, plane, planeChosen, hoveredImage, selection, colouring);
    }

    PointAndSelection withPlane(Plane newPlane, boolean chosen) {
        return new PointAndSelection(point, newPlane, chosen, hoveredImage, selection, colouring);
    }

    PointAndSelection withHoveredImage(@Nullable ImageData decoded) {
        return new PointAndSelection(point, plane, planeChosen, decoded, selection, colouring);
    }

    PointAndSelection withSelection(BitSet which) {
        return new PointAndSelection(point, plane, planeChosen, hoveredImage, which.isEmpty() ? null : which,
                colouring);
    }

    PointAndSelection withColouring(String attribute) {
        return new PointAndSelection(point, plane, planeChosen, hoveredImage, selection, attribute);
    }
}

package elboroom.ui.exploration;

import java.util.BitSet;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// A part of `PointAndSelection` that the user changes: the point, the plane, the selection or the
/// colouring of the map.
enum PositionPart {
    POINT("undo.point"), PLANE("undo.plane"), SELECTION("undo.selection"), COLOURING("undo.colouring");

    private final String key;

    PositionPart(String key) {
        this.key = key;
    }

    /// The message key of the change of this part.
    String key() {
        return key;
    }

    /// Returns the part that the user changed; null if there is none.
    static @Nullable PositionPart changed(PointAndSelection before, PointAndSelection after) {
        if (!before.point().equals(after.point())) {
            return POINT;
        }
        if (after.planeChosen() && !before.plane().equals(after.plane())) {
            return PLANE;
        }
        if (!Objects.equals(before.selection(), after.selection())) {
            return SELECTION;
        }
        return before.colouring().equals(after.colouring()) ? null : COLOURING;
    }

    /// Returns a position with this part of another one.
    PointAndSelection copy(PointAndSelection from, PointAndSelection to) {
        return switch (this) {
            case POINT -> to.with(from.point());
            case PLANE -> to.withPlane(from.plane(), from.planeChosen());
            case SELECTION -> to.withSelection(from.selection() == null ? new BitSet() : from.selection());
            case COLOURING -> to.withColouring(from.colouring());
        };
    }
}

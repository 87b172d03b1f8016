package elboroom.ui.control.map;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;

import org.jspecify.annotations.Nullable;

/// What a map shows at a moment.
///
/// @param colours what the labels of the points stand for
/// @param hidden labels that are not drawn
/// @param highlighted the highlighted points, the others being dimmed; null for none
/// @param below the shapes below the points, `above` those above
/// @param nearest the point under the pointer, in layout units
/// @param marker the current point, in layout units
record MapScene(PointSet points, PointColours colours, Viewport viewport, Set<Integer> hidden,
        @Nullable BitSet highlighted,
        List<MapLayer> below, List<MapLayer> above, String nameX, String nameY, Optional<Point2D> nearest,
        Optional<Point2D> marker) {}

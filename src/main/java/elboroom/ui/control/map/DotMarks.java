package elboroom.ui.control.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.scene.paint.Color;

import elboroom.ui.control.draw.Marks;
import elboroom.ui.control.draw.ThemedCanvas;

/// The points of a map as symbols. Immutable.
record DotMarks(PointSet points, Viewport viewport, double radius, List<Style> styles,
        IntPredicate shown) implements Marks {

    /// The dimmed points if some are highlighted, then the others.
    static List<Marks> of(MapScene scene, ThemedCanvas canvas) {
        PointSet points = scene.points();
        double radius = DotLayer.radius(points, scene.viewport(), canvas);
        double opacity = DotLayer.opacity(points.size());
        IntPredicate visible = i -> !scene.hidden().contains(points.labels()[i]);
        if (scene.highlighted() == null) {
            return List.of(new DotMarks(points, scene.viewport(), radius, styles(scene, opacity, canvas), visible));
        }
        BitSet highlighted = (BitSet) scene.highlighted().clone();
        return List.of(
                new DotMarks(points, scene.viewport(), radius, styles(scene, DotLayer.DIM * opacity, canvas),
                        visible.and(i -> !highlighted.get(i))),
                new DotMarks(points, scene.viewport(), radius, styles(scene, opacity, canvas),
                        visible.and(highlighted::get)));
    }

    private static List<Style> styles(MapScene scene, double opacity, ThemedCanvas canvas) {
        List<Style> styles = new ArrayList<>();
        for (int label = -1; label <= scene.points().maxLabel(); label++) {
            Color colour = scene.colours().colour(label, canvas);
            styles.add(new Style(scene.colours().shape(label, canvas),
                    new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity)));
        }
        return styles;
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public double x(int mark) {
        return viewport.screenX(points.x()[mark]);
    }

    @Override
    public double y(int mark) {
        return viewport.screenY(points.y()[mark]);
    }

    /// Omits points outside the map.
    @Override
    public int style(int mark) {
        double x = x(mark);
        double y = y(mark);
        boolean inside = x > -radius && y > -radius && x < viewport.width() + radius && y < viewport.height() + radius;
        return inside && shown.test(mark) ? points.labels()[mark] + 1 : -1;
    }
}

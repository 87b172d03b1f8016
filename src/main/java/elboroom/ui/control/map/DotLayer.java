package elboroom.ui.control.map;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.image.ImageView;

import elboroom.ui.control.draw.DotShape;
import elboroom.ui.control.draw.Shades;
import elboroom.ui.control.draw.ThemedCanvas;
import elboroom.ui.control.image.PixelImage;
import org.jspecify.annotations.Nullable;

/// The layer with the points of a map: one image at screen resolution. Runs on the FX thread.
final class DotLayer {

    private static final double MIN_RADIUS = 0.9;
    private static final double MAX_RADIUS = 4;
    private static final double RADIUS_PER_SPACING = 0.25;
    /// Symbols are larger than dots, to be recognisable.
    private static final double SHAPE = 1.5;
    private static final double MIN_SHAPE = 2.6;
    /// Relative opacity of points that are not highlighted.
    static final double DIM = 0.13;

    private final ImageView view = new ImageView();
    /// Drawn into while `shown` may still be in use by the renderer.
    private @Nullable PixelImage spare;
    private @Nullable PixelImage shown;
    private double radius = MIN_RADIUS;

    DotLayer() {
        view.setSmooth(false);
    }

    Node node() {
        return view;
    }

    /// The radius of the points as last drawn, in layout units.
    double radius() {
        return radius;
    }

    void draw(MapScene scene, ThemedCanvas canvas) {
        PointSet points = scene.points();
        Viewport viewport = scene.viewport();
        BitSet highlighted = scene.highlighted();
        double pixelScale = canvas.pixelScale();
        int width = (int) Math.ceil(viewport.width() * pixelScale);
        int height = (int) Math.ceil(viewport.height() * pixelScale);
        PixelImage target = spare != null && spare.hasSize(width, height) ? spare : new PixelImage(width, height);
        view.setFitWidth(target.width() / pixelScale);
        view.setFitHeight(target.height() / pixelScale);
        radius = radius(points, viewport, canvas);
        DotRaster raster = new DotRaster(target.pixels(), target.width(), target.height());
        raster.clear();
        int[] colours = colours(scene, canvas);
        List<DotShape> shapes = IntStream.rangeClosed(-1, points.maxLabel())
                .mapToObj(label -> scene.colours().shape(label, canvas)).toList();
        double opacity = opacity(points.size());
        if (highlighted != null) {
            raster.draw(points, viewport, pixelScale, radius * pixelScale, DIM * opacity, colours, shapes,
                    i -> !highlighted.get(i));
        }
        raster.draw(points, viewport, pixelScale, radius * pixelScale, opacity, colours, shapes,
                i -> highlighted == null || highlighted.get(i));
        target.publish();
        view.setImage(target.image());
        spare = shown;
        shown = target;
    }

    /// A quarter of the mean distance between points when they fill the map; grows slowly with zoom.
    static double radius(PointSet points, Viewport viewport, ThemedCanvas canvas) {
        double spacing = Math.sqrt(viewport.width() * viewport.height() / Math.max(1, points.size()));
        Viewport fitted = Viewport.fit(points.extent(), viewport.width(), viewport.height(), 0, 0);
        double zoom = Math.sqrt(viewport.scale() / fitted.scale());
        double radius = RADIUS_PER_SPACING * spacing * zoom;
        return canvas.classShapes()
                ? Math.clamp(SHAPE * radius, MIN_SHAPE, MAX_RADIUS)
                : Math.clamp(radius, MIN_RADIUS, MAX_RADIUS);
    }

    static double opacity(int points) {
        return points > 30_000 ? 0.7 : 0.9;
    }

    private static int[] colours(MapScene scene, ThemedCanvas canvas) {
        int[] colours = new int[scene.points().maxLabel() + 2];
        for (int label = -1; label < colours.length - 1; label++) {
            colours[label + 1] = scene.hidden().contains(label)
                    ? 0
                    : Shades.argb(scene.colours().colour(label, canvas));
        }
        return colours;
    }
}

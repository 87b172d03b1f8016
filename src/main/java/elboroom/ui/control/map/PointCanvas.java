package elboroom.ui.control.map;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import elboroom.ui.control.draw.CanvasDrawing;
import elboroom.ui.control.draw.Drawable;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.Layered;
import org.jspecify.annotations.Nullable;

/// A map of many labelled points with a marker at the current point. Fits itself to the points until the user pans or
/// zooms, and again after `fit()`. Runs on the FX thread.
public final class PointCanvas extends Layered implements Drawable, PanZoom.Target {

    private static final double MARGIN = 28;
    private static final double KEEP_SHARE = 0.7;
    /// The share of the width that the fitted view leaves free at most.
    private static final double MOST_COVERED = 0.4;

    private final ObjectProperty<PointSet> points = new SimpleObjectProperty<>(PointSet.EMPTY);
    private final ObjectProperty<PointColours> colours = new SimpleObjectProperty<>(PointColours.CLASSES);
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<@Nullable BitSet> highlighted = new SimpleObjectProperty<>();
    private final ObjectProperty<PointSet> frame = new SimpleObjectProperty<>(PointSet.EMPTY);
    private final ObjectProperty<List<MapLayer>> below = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<MapLayer>> above = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Point2D> marker = new SimpleObjectProperty<>();
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(new Viewport(0, 0, 50, 0, 0));
    private final DoubleProperty covered = new SimpleDoubleProperty();
    private final StringProperty nameX = new SimpleStringProperty("");
    private final StringProperty nameY = new SimpleStringProperty("");

    private final Canvas grid = layer();
    private final Canvas cover = layer();
    private final MapPainter painter = new MapPainter(this);

    private final MapPointer pointer = new MapPointer(this);

    private Consumer<Point2D> onPick = _ -> {};
    private BiConsumer<Double, Double> onNudge = (_, _) -> {};
    private boolean following = true;

    public PointCanvas() {
        super("point-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        painter.dots().setMouseTransparent(true);
        getChildren().add(getChildren().indexOf(cover), painter.dots());
        getChildren().addAll(painter.nearest(), painter.place());
        points.addListener((_, _, _) -> pointsChanged());
        colours.addListener((_, _, _) -> invalidate());
        hidden.addListener((_, _, _) -> hiddenChanged());
        highlighted.addListener((_, _, _) -> invalidate());
        frame.addListener((_, _, _) -> pointsChanged());
        below.addListener((_, _, _) -> invalidate());
        above.addListener((_, _, _) -> invalidate());
        viewport.addListener((_, _, _) -> invalidate());
        covered.addListener((_, _, _) -> coveredChanged());
        marker.addListener((_, _, _) -> {
            refit();
            repaint();
        });
        nameX.addListener((_, _, _) -> invalidate());
        nameY.addListener((_, _, _) -> invalidate());
        new PanZoom(this, this, (x, y) -> onPick.accept(viewport.get().toData(x, y)));
        addEventHandler(KeyEvent.KEY_PRESSED, new MapKeys(this, this::nudge)::press);
    }

    /// Shows all points and the current point with a margin, also when they change later.
    @Override
    public void fit() {
        following = true;
        viewport.set(Viewport.fit(bounds(), getWidth(), getHeight(), MARGIN, coveredWidth()));
    }

    private double coveredWidth() {
        return Math.min(covered.get(), MOST_COVERED * getWidth());
    }

    private boolean framed() {
        return viewport.get().frames(bounds(), KEEP_SHARE, coveredWidth());
    }

    private void coveredChanged() {
        if (following && getWidth() > 0) {
            fit();
        }
    }

    private void refit() {
        if (following && getWidth() > 0 && !framed()) {
            fit();
        }
    }

    private Rectangle2D bounds() {
        Point2D here = marker.get();
        if (frame.get().size() > 0) {
            return frame.get().extent();
        }
        return here == null ? points.get().extent() : points.get().extent(here);
    }

    @Override
    public void pan(double dx, double dy) {
        following = false;
        viewport.set(viewport.get().pan(dx, dy));
    }

    @Override
    public void zoom(double factor, double x, double y) {
        following = false;
        viewport.set(viewport.get().zoom(factor, x, y));
        pointer.update();
    }

    @Override
    public void hover(Optional<MouseEvent> event) {
        pointer.move(event);
    }

    private void pointsChanged() {
        refit();
        pointer.update();
        invalidate();
    }

    private void hiddenChanged() {
        pointer.update();
        invalidate();
    }

    private void nudge(double right, double up) {
        onNudge.accept(right / viewport.get().scale(), up / viewport.get().scale());
    }

    @Override
    protected void resizeLayers(double width, double height) {
        super.resizeLayers(width, height);
        boolean first = viewport.get().width() == 0;
        viewport.set(viewport.get().resize(width, height));
        if (first || (following && !framed())) {
            fit();
        }
    }

    @Override
    protected void paint() {
        MapScene scene = scene();
        if (takeInvalid()) {
            painter.under(new CanvasDrawing(cleared(grid)), scene);
            painter.drawDots(scene);
            painter.over(new CanvasDrawing(cleared(cover)), scene);
        }
        painter.movePins(scene);
    }

    @Override
    public void draw(Drawing d) {
        d.clipped(0, 0, getWidth(), getHeight(), () -> painter.draw(d, scene()));
    }

    private MapScene scene() {
        Viewport view = viewport.get();
        return new MapScene(points.get(), colours.get(), view, hidden.get(), highlighted.get(), below.get(),
                above.get(), nameX.get(),
                nameY.get(), pointer.nearest().map(view::toScreen),
                Optional.ofNullable(marker.get()).map(view::toScreen));
    }

    public ObjectProperty<PointSet> pointsProperty() {
        return points;
    }

    /// Labels that are neither drawn nor found by the pointer.
    public ObjectProperty<Set<Integer>> hiddenProperty() {
        return hidden;
    }

    /// What the labels of the points stand for.
    public ObjectProperty<PointColours> coloursProperty() {
        return colours;
    }

    /// The highlighted points, the others being dimmed; null for none. Must not be modified.
    public ObjectProperty<@Nullable BitSet> highlightedProperty() {
        return highlighted;
    }

    /// Adds an overlay that lays itself out.
    void cover(Node node) {
        node.setManaged(false);
        node.setMouseTransparent(true);
        getChildren().add(node);
    }

    /// The points that determine the fitted view; if empty, the shown points.
    public ObjectProperty<PointSet> frameProperty() {
        return frame;
    }

    /// Leaves the width of a legend free while the legend is visible.
    public void leaveFree(Region legend) {
        covered.bind(Bindings.when(legend.visibleProperty()).then(legend.widthProperty()).otherwise(0));
    }

    /// Shapes drawn below the points.
    public ObjectProperty<List<MapLayer>> belowProperty() {
        return below;
    }

    /// Shapes drawn above the points.
    public ObjectProperty<List<MapLayer>> aboveProperty() {
        return above;
    }

    /// The current point in data units; null for none.
    public ObjectProperty<@Nullable Point2D> markerProperty() {
        return marker;
    }

    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    public StringProperty nameXProperty() {
        return nameX;
    }

    public StringProperty nameYProperty() {
        return nameY;
    }

    /// Sets the handler for pointer movements over the map; receives empty when the pointer leaves or drags.
    public void setOnHover(Consumer<Optional<MapHover>> handler) {
        pointer.setOnHover(handler);
    }

    /// Sets the handler for clicks; receives the position in data units.
    public void setOnPick(Consumer<Point2D> handler) {
        onPick = handler;
    }

    /// Sets the handler for arrow keys; receives the movement in data units.
    public void setOnNudge(BiConsumer<Double, Double> handler) {
        onNudge = handler;
    }
}

package elboroom.ui.control.scale;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

/// The root of a window, which shows its content enlarged. The content is laid out in the room that remains, divided by
/// the scale; if that is less than its minimum, it scrolls. Runs on the FX thread.
public final class ScaledRoot extends Region {

    /// A window as large as its content may be smaller by this, because its size is a whole number of pixels.
    private static final double ROUNDING = 2;

    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final Scale transform = new Scale(1, 1);
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private @Nullable Region content;

    public ScaledRoot() {
        getStyleClass().add("scaled-root");
        getChildren().addAll(across, down);
        scale.subscribe(now -> {
            transform.setX(now.doubleValue());
            transform.setY(now.doubleValue());
            requestLayout();
        });
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::reveal);
        new ScaledDrags(this);
    }

    private ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setVisible(false);
        bar.valueProperty().subscribe(this::requestLayout);
        return bar;
    }

    /// The size of the content, where 1 is the usual one.
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /// Whether the content is larger than the window.
    public boolean isScrolling() {
        return across.isVisible() || down.isVisible();
    }

    /// Replaces what is shown.
    public void setContent(Region shown) {
        removeContent();
        content = shown;
        shown.getTransforms().add(transform);
        getChildren().setAll(List.of(shown, across, down));
    }

    /// Shows nothing, so that the content can be shown elsewhere.
    void removeContent() {
        if (content != null) {
            content.getTransforms().remove(transform);
            getChildren().remove(content);
            content = null;
        }
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return content == null ? null : content.getContentBias();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content == null ? 0 : Math.ceil(content.prefWidth(height < 0 ? -1 : height / scale.get()) * scale.get());
    }

    @Override
    protected double computePrefHeight(double width) {
        return content == null ? 0 : Math.ceil(content.prefHeight(width < 0 ? -1 : width / scale.get()) * scale.get());
    }

    @Override
    protected void layoutChildren() {
        Region shown = content;
        if (shown == null) {
            return;
        }
        double factor = scale.get();
        double minWidth = factor == 1 ? 0 : Math.ceil(shown.minWidth(-1) * factor);
        double barHeight = minWidth > getWidth() + ROUNDING ? across.prefHeight(-1) : 0;
        double minHeight = minHeight(shown, Math.max(minWidth, getWidth()));
        double barWidth = minHeight > getHeight() - barHeight + ROUNDING ? down.prefWidth(-1) : 0;
        if (barHeight == 0 && minWidth > getWidth() - barWidth + ROUNDING) {
            barHeight = across.prefHeight(-1);
        }
        double width = Math.max(minWidth, getWidth() - barWidth);
        if (barWidth > 0) {
            minHeight = minHeight(shown, width); // rows may wrap beside the bar
        }
        double height = Math.max(minHeight, getHeight() - barHeight);
        place(across, 0, getHeight() - barHeight, getWidth() - barWidth, barHeight, width);
        place(down, getWidth() - barWidth, 0, barWidth, getHeight() - barHeight, height);
        shown.resizeRelocate(-Math.rint(across.getValue()), -Math.rint(down.getValue()), width / factor,
                height / factor);
    }

    /// The least height of the content, enlarged.
    private double minHeight(Region shown, double width) {
        double factor = scale.get();
        double along = getContentBias() == Orientation.HORIZONTAL ? width / factor : -1;
        return factor == 1 ? 0 : Math.ceil(shown.minHeight(along) * factor);
    }

    private static void place(ScrollBar bar, double x, double y, double width, double height, double total) {
        boolean needed = Math.min(width, height) > 0;
        double shown = bar.getOrientation() == Orientation.HORIZONTAL ? width : height;
        bar.setVisible(needed);
        bar.setMax(needed ? total - shown : 0);
        bar.setVisibleAmount(needed ? bar.getMax() * shown / total : 0);
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
        bar.resizeRelocate(x, y, width, height);
    }

    private void scroll(ScrollEvent event) {
        if (isScrolling()) {
            move(across, -event.getDeltaX());
            move(down, -event.getDeltaY());
            event.consume();
        }
    }

    /// Scrolls to the control that has the focus.
    private void reveal(@Nullable Node focused) {
        if (focused != null && isScrolling()) {
            Bounds at = sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            move(across, beyond(at.getMinX(), at.getMaxX(), down.isVisible() ? down.getLayoutX() : getWidth()));
            move(down, beyond(at.getMinY(), at.getMaxY(), across.isVisible() ? across.getLayoutY() : getHeight()));
        }
    }

    /// How far an interval is outside [0, room]; its start has priority.
    private static double beyond(double start, double end, double room) {
        return start < 0 || end - start > room ? start : Math.max(0, end - room);
    }

    private static void move(ScrollBar bar, double distance) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() + distance, 0, bar.getMax()));
        }
    }
}

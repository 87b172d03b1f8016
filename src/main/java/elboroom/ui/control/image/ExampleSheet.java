package elboroom.ui.control.image;

import java.util.DoubleSummaryStatistics;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;

import elboroom.domain.data.Examples;
import elboroom.domain.data.ImageShape;
import elboroom.ui.control.draw.ThemedCanvas;
import org.jspecify.annotations.Nullable;

/// Shows what data look like: a few examples in rows, or points in the plane in the colours of their classes. As high
/// as its width needs. Runs on the FX thread.
public final class ExampleSheet extends ThemedCanvas {

    private static final int COLUMNS = 8;
    private static final double WIDEST = 320;
    /// The height of the plane of points, relative to the width.
    private static final double PLANE = 0.45;
    private static final double DOT = 2.2;
    private static final double MARGIN = 4;

    private final Canvas points = layer();
    private final ImageView view = new ImageView();
    private Examples examples = Examples.NONE;

    public ExampleSheet() {
        super("example-sheet");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setMouseTransparent(true);
        getChildren().add(view);
        setMaxWidth(WIDEST);
    }

    /// Shows examples of one shape.
    public void show(Examples shown) {
        examples = shown;
        ImageShape shape = shape();
        view.setImage(null);
        if (shape != null && !shape.points()) {
            int columns = Math.min(COLUMNS, shown.size());
            int rows = rows();
            PixelImage target = new PixelImage(columns * shape.width(), rows * shape.height());
            TileRaster.pack(shown.images(), rows, columns, shape, target.pixels());
            target.publish();
            view.setImage(target.image());
        }
        requestLayout();
        repaint();
    }

    private @Nullable ImageShape shape() {
        return examples.size() == 0 ? null : examples.images().getFirst().shape();
    }

    private int rows() {
        return Math.ceilDiv(examples.size(), COLUMNS);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        ImageShape shape = shape();
        double used = width < 0 ? WIDEST : Math.min(width, WIDEST);
        if (shape == null) {
            return 0;
        }
        return shape.points()
                ? Math.rint(used * PLANE)
                : Math.rint(used / COLUMNS * shape.height() / shape.width() * rows());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDEST;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void paint() {
        GraphicsContext g = cleared(points);
        ImageShape shape = shape();
        if (shape != null && shape.points()) {
            paintPoints(g);
        } else if (shape != null) {
            view.setFitWidth(getWidth() * Math.min(COLUMNS, examples.size()) / COLUMNS);
            view.setFitHeight(getHeight());
        }
    }

    /// Both axes have the same scale; y points upwards.
    private void paintPoints(GraphicsContext g) {
        DoubleSummaryStatistics x = coordinates(0);
        DoubleSummaryStatistics y = coordinates(1);
        double scale = Math.min((getWidth() - 2 * MARGIN) / Math.max(Float.MIN_NORMAL, x.getMax() - x.getMin()),
                (getHeight() - 2 * MARGIN) / Math.max(Float.MIN_NORMAL, y.getMax() - y.getMin()));
        for (int i = 0; i < examples.size(); i++) {
            float[] at = examples.images().get(i).pixels();
            g.setFill(labelColor(examples.labels().get(i)));
            g.fillOval(getWidth() / 2 + (at[0] - (x.getMin() + x.getMax()) / 2) * scale - DOT / 2,
                    getHeight() / 2 - (at[1] - (y.getMin() + y.getMax()) / 2) * scale - DOT / 2, DOT, DOT);
        }
    }

    private DoubleSummaryStatistics coordinates(int axis) {
        return examples.images().stream().mapToDouble(point -> point.pixels()[axis]).summaryStatistics();
    }
}

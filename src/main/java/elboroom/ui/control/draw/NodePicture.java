package elboroom.ui.control.draw;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/// A picture of a part of the window. What draws itself is drawn again at the size of the picture, not enlarged. Runs
/// on the FX thread.
public record NodePicture(WritableImage image) {

    /// The largest side in pixels; graphics cards draw nothing larger.
    private static final double MOST = 8192;

    /// Makes a picture of a node as it is shown.
    ///
    /// @param scale pixels per layout unit; less if the picture would be too large
    public static NodePicture of(Node node, double scale) {
        double used = scale(node, scale);
        List<ThemedCanvas> drawn = node.lookupAll(".themed-canvas").stream().filter(ThemedCanvas.class::isInstance)
                .map(ThemedCanvas.class::cast).toList();
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(used, used));
        how.setFill(background(node));
        drawn.forEach(canvas -> canvas.paintFor(used));
        try {
            return new NodePicture(node.snapshot(how, null));
        } finally {
            drawn.forEach(canvas -> canvas.paintFor(0));
        }
    }

    /// The scale at which a picture of a node is made.
    static double scale(Node node, double wanted) {
        return scale(node.getLayoutBounds().getWidth(), node.getLayoutBounds().getHeight(), wanted);
    }

    /// The scale at which a picture is made.
    ///
    /// @param width in layout units
    public static double scale(double width, double height, double wanted) {
        return Math.min(wanted, MOST / Math.max(1, Math.max(width, height)));
    }

    /// The background of the window, because the background of a node may be transparent.
    static Paint background(Node node) {
        Parent root = node.getScene().getRoot();
        return root instanceof Region region && region.getBackground() != null
                && !region.getBackground().getFills().isEmpty()
                        ? region.getBackground().getFills().getLast().getFill()
                        : Color.WHITE;
    }

    public int width() {
        return (int) image.getWidth();
    }

    public int height() {
        return (int) image.getHeight();
    }

    /// The pixels in row-major order, each 0xAARRGGBB.
    public int[] argb() {
        int[] pixels = new int[width() * height()];
        image.getPixelReader().getPixels(0, 0, width(), height(), PixelFormat.getIntArgbInstance(), pixels, 0, width());
        return pixels;
    }
}

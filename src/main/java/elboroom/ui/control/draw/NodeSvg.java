package elboroom.ui.control.draw;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.Transform;

import elboroom.service.PictureFiles;

/// A part of the window as an SVG file, as it is shown: what is made of shapes and text stays so, and images are
/// embedded. Runs on the FX thread; the text of the file is made on any thread.
public final class NodeSvg {

    /// Pixels per layout unit of embedded images.
    private static final double SCALE = 2;

    private final SvgDrawing svg;
    private final SvgShapes shapes;

    private NodeSvg(SvgDrawing svg) {
        this.svg = svg;
        this.shapes = new SvgShapes(svg);
    }

    /// Whether a node shows something that is made of shapes.
    public static boolean isDrawable(Node node) {
        return node.isVisible() && (node instanceof Drawable || (node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(NodeSvg::isDrawable)));
    }

    /// Returns the file of a node that is in the window.
    public static Supplier<String> of(Node node) {
        Bounds bounds = node.getLayoutBounds();
        SvgDrawing svg = new SvgDrawing(bounds.getWidth(), bounds.getHeight());
        if (NodePicture.background(node) instanceof Color background) {
            svg.rectangle(0, 0, bounds.getWidth(), bounds.getHeight(), background);
        }
        new NodeSvg(svg).draw(node);
        return svg::text;
    }

    private void add(Node node) {
        if (node.isVisible() && node.getOpacity() > 0) {
            Transform at = node.getLocalToParentTransform();
            svg.transformed(new double[]{at.getMxx(), at.getMyx(), at.getMxy(), at.getMyy(), at.getTx(), at.getTy()},
                    node.getOpacity(), () -> clipped(node));
        }
    }

    private void clipped(Node node) {
        if (node.getClip() instanceof Rectangle clip) {
            svg.clipped(clip.getX() + clip.getLayoutX(), clip.getY() + clip.getLayoutY(), clip.getWidth(),
                    clip.getHeight(), () -> draw(node));
        } else {
            draw(node);
        }
    }

    private void draw(Node node) {
        switch (node) {
            case Drawable drawable -> drawable.draw(svg);
            case Text text -> text(text);
            case Shape shape -> shapes.shape(shape);
            case Canvas canvas -> picture(canvas);
            case ImageView image -> picture(image);
            case Region region -> {
                shapes.background(region);
                region.getChildrenUnmodifiable().forEach(this::add);
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::add);
            default -> {
            }
        }
    }

    private void text(Text text) {
        if (text.getFill() instanceof Color fill) {
            for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
                String words = text.getText().substring(line.start(), line.end()).stripTrailing();
                svg.text(words, line.bounds().getMinX(), line.bounds().getMinY() + line.bounds().getHeight() / 2,
                        text.getFont(), TextAlignment.LEFT, fill);
            }
        }
    }

    private void picture(Node node) {
        Bounds bounds = node.getLayoutBounds();
        if (bounds.getWidth() > 0 && bounds.getHeight() > 0) {
            NodePicture picture = NodePicture.of(node, SCALE);
            int[] argb = picture.argb();
            svg.picture(bounds.getWidth(), bounds.getHeight(),
                    () -> PictureFiles.png(picture.width(), picture.height(), argb));
        }
    }
}

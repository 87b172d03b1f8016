package elboroom.ui.drop;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// A frame around the part of the window that takes the dragged content, and words that say what will happen. Lies over
/// everything else and receives no events. Runs on the FX thread.
public final class DropHighlight extends Pane {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double WIDEST = 460;
    private static final double MARGIN = 12;

    private final Region frame = new Region();
    private final Label words = new Label();
    private final DropText text;
    private final Function<DropOffer, Node> taker;
    private @Nullable DropOffer shown;

    /// @param taker returns the node that takes the content, in the same scene
    public DropHighlight(Messages messages, Function<DropOffer, Node> taker) {
        this.text = new DropText(messages);
        this.taker = taker;
        setId("drop");
        getStyleClass().add("drop");
        setMouseTransparent(true);
        setVisible(false);
        frame.getStyleClass().add("drop-frame");
        words.setId("drop-words");
        words.getStyleClass().add("drop-words");
        words.setWrapText(true);
        getChildren().addAll(frame, words);
    }

    /// Shows an offer; null for none.
    public void show(@Nullable DropOffer offer) {
        if (!Objects.equals(offer, shown)) {
            shown = offer;
            setVisible(offer != null);
            if (offer != null) {
                words.setText(text.of(offer));
                pseudoClassStateChanged(REFUSED, offer instanceof DropOffer.Refused);
                toFront();
                requestLayout();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        DropOffer offer = shown;
        if (offer == null) {
            return;
        }
        Bounds area = seen(taker.apply(offer)).map(this::sceneToLocal).orElse(getLayoutBounds());
        frame.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        double width = Math.min(words.prefWidth(-1), Math.min(WIDEST, getWidth() - 2 * MARGIN));
        double height = words.prefHeight(width);
        words.resizeRelocate(within(area.getCenterX() - width / 2, getWidth() - width),
                within(area.getCenterY() - height / 2, getHeight() - height), width, height);
    }

    /// The visible part of a node, in the scene; empty if it cannot be seen.
    private static Optional<Bounds> seen(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        double left = all.getMinX();
        double top = all.getMinY();
        double right = all.getMaxX();
        double bottom = all.getMaxY();
        for (Node at = node; at != null; at = at.getParent()) {
            Bounds around = at.localToScene(at.getLayoutBounds());
            left = Math.max(left, around.getMinX());
            top = Math.max(top, around.getMinY());
            right = Math.min(right, around.getMaxX());
            bottom = Math.min(bottom, around.getMaxY());
            if (!at.isVisible()) {
                return Optional.empty();
            }
        }
        return node.getScene() != null && right > left && bottom > top
                ? Optional.of(new BoundingBox(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    private static double within(double wanted, double most) {
        return Math.rint(Math.max(MARGIN, Math.min(wanted, most - MARGIN)));
    }
}

package elboroom.ui.documents;

import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;

import elboroom.domain.document.Place;
import elboroom.ui.control.DirectScrollPane;
import org.jspecify.annotations.Nullable;

/// Shows a document from one of its lines on. A long document appears in portions, a few blocks with each frame, so that
/// the window stays responsive; what is visible does not move meanwhile. Runs on the FX thread.
final class DocumentScroll extends DirectScrollPane {

    /// Room above the line.
    private static final double ABOVE = 12;

    private final AnimationTimer growing = new AnimationTimer() {

        @Override
        public void handle(long now) {
            grow();
        }
    };
    private @Nullable DocumentView document;
    /// The place to scroll to once it is there; the document is hidden until then.
    private @Nullable Place wanted;

    DocumentScroll() {
        getStyleClass().add("document-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                growing.stop();
            } else if (document != null) {
                growing.start();
            }
        });
    }

    /// Shows a document from one of its lines on.
    void show(DocumentView shown, Place from) {
        document = shown;
        wanted = from;
        if (!shown.equals(getContent())) {
            shown.setOpacity(0);
            setContent(shown);
            setVvalue(0);
        }
        if (shown.isWhole()) {
            grow(); // at once
        } else if (getScene() != null) {
            growing.start(); // with the next frame: the list may have changed in this one
        }
    }

    /// Whether the whole document is shown, from the wanted line on.
    boolean isWhole() {
        return document != null && document.isWhole() && wanted == null;
    }

    private void grow() {
        DocumentView shown = Objects.requireNonNull(document);
        double before = getVvalue() * hidden(shown);
        shown.grow();
        applyCss();
        layout(); // the places of the lines are known then
        Place to = wanted;
        if (to != null) {
            goTo(shown, to);
        } else {
            scrollTo(shown, before);
        }
        shown.setOpacity(wanted == null ? 1 : 0);
        if (isWhole()) {
            growing.stop();
        }
    }

    private void goTo(DocumentView shown, Place to) {
        Node from = shown.at(to);
        Bounds bounds = from == null ? null : shown.sceneToLocal(from.localToScene(from.getLayoutBounds()));
        double top = bounds == null || shown.equals(from) ? 0 : bounds.getMinY() - ABOVE;
        if (shown.isWhole() || (from != null && top <= hidden(shown))) {
            wanted = null;
            scrollTo(shown, top);
        }
    }

    private void scrollTo(DocumentView shown, double top) {
        double hidden = hidden(shown);
        setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    }

    private double hidden(DocumentView shown) {
        return shown.getHeight() - getViewportBounds().getHeight();
    }
}

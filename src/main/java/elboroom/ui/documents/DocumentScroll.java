package elboroom.ui.documents;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import elboroom.ui.control.DirectScrollPane;

/// Scrolls a document to one of its lines. Runs on the FX thread.
final class DocumentScroll extends DirectScrollPane {

    /// Room above the line.
    private static final double ABOVE = 12;

    DocumentScroll() {
        getStyleClass().add("document-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
    }

    /// Shows a document from one of its nodes on.
    void show(DocumentView document, Node from) {
        setContent(document);
        setVvalue(0);
        applyCss();
        layout(); // the places of the lines are known then
        Bounds bounds = document.sceneToLocal(from.localToScene(from.getLayoutBounds()));
        double hidden = document.getHeight() - getViewportBounds().getHeight();
        setVvalue(hidden <= 0 || from == document ? 0 : Math.clamp((bounds.getMinY() - ABOVE) / hidden, 0, 1));
    }
}

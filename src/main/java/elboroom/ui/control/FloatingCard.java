package elboroom.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// A card that floats beside the pointer within its parent's bounds and lets the mouse through. Lives on the FX thread.
public final class FloatingCard extends HBox {

    private static final double AWAY = 16;

    public FloatingCard(Node... content) {
        super(content);
        getStyleClass().addAll("card", "floating-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows the card beside a place given in the parent's units: below and to the right of it, else on the other side.
    public void showAt(double x, double y) {
        setVisible(true);
        applyCss();
        autosize();
        double areaWidth = getParent().getLayoutBounds().getWidth();
        double areaHeight = getParent().getLayoutBounds().getHeight();
        relocate(beside(x, getWidth(), areaWidth), beside(y, getHeight(), areaHeight));
    }

    private static double beside(double at, double size, double area) {
        double after = at + AWAY;
        double before = at - AWAY - size;
        double wanted = after + size <= area || before < 0 ? after : before;
        return Math.round(Math.max(0, Math.min(wanted, area - size)));
    }
}

package elboroom.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;

import elboroom.ui.control.DirectScrollPane;

/// A frame as large as its pane, or one that scrolls if the pane needs more height. JavaFX's own frame asks for the
/// height of a pane of unknown width, where nothing wraps, and cuts off the rest. Runs on the FX thread.
final class PaneFrame extends DirectScrollPane {

    private final Node pane;
    private final Content content = new Content();

    PaneFrame(Node pane) {
        this.pane = pane;
        getStyleClass().add("pane-frame");
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        setFocusTraversable(false);
        setContent(content);
        content.getChildren().setAll(pane);
        widthProperty().subscribe(() -> content.requestLayout());
        heightProperty().subscribe(() -> content.requestLayout());
    }

    /// JavaFX's scroll pane requests the focus when a mouse press in it was handled; a control of the pane that has the
    /// focus keeps it.
    @Override
    public void requestFocus() {
        if (!isFocusWithin() || !holdsUsableFocus()) {
            super.requestFocus();
        }
    }

    private boolean holdsUsableFocus() {
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(this)) {
                return true;
            }
            if (!node.isVisible() || node.isDisabled()) {
                return false;
            }
        }
        return false;
    }

    private double bar() {
        return getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
                .mapToDouble(node -> node.prefWidth(-1)).sum();
    }

    /// Contains the pane. The minimum height is that of the pane in the frame's width, without a scroll bar if that fits.
    private final class Content extends Pane {

        @Override
        protected double computeMinHeight(double width) {
            if (getChildren().isEmpty()) {
                return 0;
            }
            double room = PaneFrame.this.getWidth() - PaneFrame.this.snappedLeftInset()
                    - PaneFrame.this.snappedRightInset();
            double height = pane.minHeight(room);
            return height <= PaneFrame.this.getHeight() - PaneFrame.this.snappedTopInset()
                    - PaneFrame.this.snappedBottomInset()
                            ? height
                            : pane.minHeight(Math.max(0, room - bar()));
        }

        @Override
        protected double computeMinWidth(double height) {
            return getChildren().isEmpty() ? 0 : pane.minWidth(-1);
        }

        @Override
        protected void layoutChildren() {
            getChildren().forEach(node -> node.resizeRelocate(0, 0, getWidth(), getHeight()));
        }
    }
}

package elboroom.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import org.jspecify.annotations.Nullable;

/// The panes of one run. A pane with too little room scrolls. A double-click on its header, or the command while it has
/// the focus, maximizes a pane; the same again, Escape or the button above it restores the others. Runs on the FX
/// thread.
final class PaneStack extends StackPane {

    private static final double SETUP = 272;
    private static final double MIDDLE = 330;
    private static final double RIGHT = 372;
    /// The share of the width without the set-up pane.
    private static final double MIDDLE_SHARE = 0.635;
    /// The map's share of the height in its column, and the least heights, with which a chart can be read.
    private static final double MAP_SHARE = 0.64;
    private static final double MANIFOLD_SHARE = 0.52;
    private static final double LEAST_MAP = 140;
    private static final double LEAST_LOSSES = 150;

    private final Messages messages;
    private final PaneDividers dividers;
    private final SplitPane all;
    private final List<PaneFrame> frames;
    private @Nullable PaneFrame filled;
    /// The pane that filled the window last: where no pane has the focus, the command means this one.
    private @Nullable PaneFrame last;
    private final EventHandler<MouseEvent> leaving = this::leave;

    /// @param positions of the dividers in earlier sessions; changed when the user moves them
    PaneStack(Messages messages, Map<String, Double> positions, Node setup, Node map, Node losses, Node manifold,
            Node here) {
        this.messages = messages;
        dividers = new PaneDividers(positions);
        frames = List.of(frame(map), frame(losses), frame(manifold), frame(here));
        SplitPane middle = split("map", MAP_SHARE, frames.get(0), frames.get(1), MIDDLE);
        frames.get(0).setMinHeight(LEAST_MAP);
        frames.get(1).setMinHeight(LEAST_LOSSES);
        SplitPane right = split("manifold", MANIFOLD_SHARE, frames.get(2), frames.get(3), RIGHT);
        StackPane left = new StackPane(setup);
        left.setMinWidth(SETUP);
        all = new SplitPane(left, middle, right);
        SplitPane.setResizableWithParent(left, false);
        getChildren().setAll(all);
        divideOnce();
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private SplitPane split(String name, double position, Node first, Node second, double least) {
        SplitPane pane = new SplitPane(first, second);
        pane.setOrientation(Orientation.VERTICAL);
        pane.setDividerPositions(dividers.share(name, position));
        dividers.rememberShare(name, pane);
        pane.setMinWidth(least);
        return pane;
    }

    /// Divides the columns as in the last session; at first, the set-up pane has its minimum width, in a window of any
    /// width.
    private void divideOnce() {
        all.widthProperty().subscribe((before, width) -> {
            if (before.doubleValue() == 0 && width.doubleValue() > 0) {
                dividers.divide(all, SETUP, MIDDLE_SHARE);
            }
        });
    }

    private PaneFrame frame(Node pane) {
        PaneFrame frame = new PaneFrame(pane);
        frame.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && onHeader(event, pane)) {
                fill(frame);
            }
        });
        return frame;
    }

    private static boolean onHeader(MouseEvent event, Node pane) {
        Node header = pane.lookup(".pane-header");
        return header != null && header.localToScene(header.getBoundsInLocal()).contains(event.getSceneX(),
                event.getSceneY());
    }

    private void fill(PaneFrame frame) {
        Node focused = getScene().getFocusOwner();
        Node pane = frame.pane();
        frame.take();
        filled = frame;
        last = frame;
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, leaving);
        VBox full = new VBox(restoreBar(), pane);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(full);
        focus(focused);
    }

    /// A row with the button that restores the other panes.
    private HBox restoreBar() {
        Button back = HeaderButtons.button(messages.text("shell.allPanes"), messages.text("shell.allPanes.hint"),
                this::restore);
        back.setId("all-panes");
        HBox bar = new HBox(back);
        bar.getStyleClass().add("full-pane-bar");
        bar.setAlignment(Pos.CENTER_RIGHT);
        return bar;
    }

    private void leave(MouseEvent event) {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY
                && event.getSource() instanceof Node pane && onHeader(event, pane)) {
            restore();
        }
    }

    private void restore() {
        PaneFrame frame = filled;
        if (frame != null && getChildren().getFirst() instanceof VBox full) {
            Node pane = full.getChildren().getLast();
            Node focused = focusOf(pane);
            pane.removeEventHandler(MouseEvent.MOUSE_CLICKED, leaving);
            full.getChildren().clear();
            filled = null;
            frame.put();
            getChildren().setAll(all);
            focus(focused);
        }
    }

    /// The node that has the focus, if it is in the pane; else the first that can have it.
    private @Nullable Node focusOf(Node pane) {
        Node focused = getScene().getFocusOwner();
        return holds(pane, focused)
                ? focused
                : pane.lookupAll("*").stream().filter(node -> node.isFocusTraversable() && !node.isDisabled()
                        && node.isVisible()).findFirst().orElse(null);
    }

    /// Restores the focus, which a node loses when it moves within the scene.
    private void focus(@Nullable Node node) {
        if (node != null && node.getScene() == getScene()) {
            node.requestFocus();
        } else {
            requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && filled != null) {
            restore();
            event.consume();
        }
    }

    /// Maximizes the pane that has the focus, else the one that was maximized last, else the map; or restores all.
    void toggle() {
        if (filled != null) {
            restore();
        } else {
            fill(frames.stream().filter(this::holdsFocus).findFirst().or(() -> Optional.ofNullable(last))
                    .orElse(frames.getFirst()));
        }
    }

    boolean isMaximised() {
        return filled != null;
    }

    /// Maximizes the pane that contains a node, or restores all.
    void toggle(Node node) {
        if (filled != null) {
            restore();
        } else {
            frameOf(node).ifPresent(this::fill);
        }
    }

    /// The frame of the pane that contains a node, even while that pane fills the window.
    Optional<PaneFrame> frameOf(Node node) {
        return frames.stream().filter(frame -> holds(frame.pane(), node)).findFirst();
    }

    private boolean holdsFocus(Node frame) {
        return holds(frame, getScene().getFocusOwner());
    }

    private static boolean holds(Node parent, @Nullable Node child) {
        for (Node node = child; node != null; node = node.getParent()) {
            if (node.equals(parent)) {
                return true;
            }
        }
        return false;
    }
}

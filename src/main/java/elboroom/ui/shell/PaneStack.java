package elboroom.ui.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The panes beside and above each other. Each can fill the window: a double click on its header does it, or F10 while
/// it has the focus; again, or Escape, brings the others back.
final class PaneStack extends StackPane {

    private final SplitPane all;
    private final List<StackPane> frames;

    PaneStack(Node setup, Node map, Node losses, Node manifold, Node here) {
        frames = List.of(frame(map), frame(losses), frame(manifold), frame(here));
        SplitPane middle = split(Orientation.VERTICAL, 0.64, frames.get(0), frames.get(1));
        SplitPane right = split(Orientation.VERTICAL, 0.56, frames.get(2), frames.get(3));
        all = new SplitPane(setup, middle, right);
        all.setDividerPositions(0.185, 0.70);
        SplitPane.setResizableWithParent(setup, false);
        getChildren().setAll(all);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static SplitPane split(Orientation orientation, double position, Node first, Node second) {
        SplitPane pane = new SplitPane(first, second);
        pane.setOrientation(orientation);
        pane.setDividerPositions(position);
        return pane;
    }

    private StackPane frame(Node pane) {
        StackPane frame = new StackPane(pane);
        frame.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && onHeader(event, pane)) {
                toggle(frame, pane);
            }
        });
        return frame;
    }

    private static boolean onHeader(MouseEvent event, Node pane) {
        Node header = pane.lookup(".pane-header");
        return header != null && header.localToScene(header.getBoundsInLocal()).contains(event.getSceneX(),
                event.getSceneY());
    }

    private void toggle(StackPane frame, Node pane) {
        if (filled()) {
            restore();
        } else {
            getChildren().setAll(pane);
            pane.setUserData(frame);
        }
    }

    private boolean filled() {
        return getChildren().getFirst() != all;
    }

    private void restore() {
        Node pane = getChildren().getFirst();
        getChildren().setAll(all);
        if (pane.getUserData() instanceof StackPane frame) {
            frame.getChildren().setAll(pane);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && filled()) {
            restore();
            event.consume();
        } else if (event.getCode() == KeyCode.F10) {
            if (filled()) {
                restore();
            } else {
                frames.stream().filter(frame -> holdsFocus(frame)).findFirst()
                        .ifPresent(frame -> toggle(frame, frame.getChildren().getFirst()));
            }
            event.consume();
        }
    }

    private static boolean holdsFocus(Node frame) {
        for (Node node = frame.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == frame) {
                return true;
            }
        }
        return false;
    }
}

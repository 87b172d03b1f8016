package elboroom.app;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;

import elboroom.ui.testing.Pulses;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/// Drags and drops files or pixels, the same ones each time, on the window with the events that
/// JavaFX sends on a real display: the headless platform can start a drag but does not complete it.
final class Dragging {

    private final Dragboard dragboard;

    private Dragging(Dragboard dragboard) {
        this.dragboard = dragboard;
    }

    /// Starts a drag, the only way to obtain its dragboard.
    ///
    /// @param handle where the mouse is pressed and moved
    static Dragging from(FxRobot robot, Node handle) {
        Begun begun = new Begun();
        handle.setOnDragDetected(_ -> begun.board = handle.startDragAndDrop(TransferMode.COPY));
        robot.moveTo(handle).press(MouseButton.PRIMARY).moveBy(30, 30).release(MouseButton.PRIMARY);
        Pulses.runQueued();
        handle.setOnDragDetected(null);
        release();
        return new Dragging(Objects.requireNonNull(begun.board, "no drag has begun"));
    }

    /// Drops a file on a node. Runs on the FX thread.
    ///
    /// @return whether the drop was accepted
    boolean drop(Path file, Node target) {
        put(file);
        return fire(DragEvent.DRAG_DROPPED, target).isDropCompleted();
    }

    /// Drags a file over a node. Runs on the FX thread.
    ///
    /// @return whether it would be accepted
    boolean over(Path file, Node target) {
        put(file);
        return over(target);
    }

    /// Drags pixels over a node. Runs on the FX thread.
    void over(Image pixels, Node target) {
        put(pixels);
        over(target);
    }

    /// Drops pixels on a node. Runs on the FX thread.
    void drop(Image pixels, Node target) {
        put(pixels);
        fire(DragEvent.DRAG_DROPPED, target);
    }

    /// Drags the content out of a node. Runs on the FX thread.
    void leave(Node target) {
        fire(DragEvent.DRAG_EXITED, target);
    }

    /// The headless platform knows no transfer modes, so accepting one throws.
    private boolean over(Node target) {
        try {
            return fire(DragEvent.DRAG_OVER, target).isAccepted();
        } catch (UnsupportedOperationException _) {
            return true;
        }
    }

    private void put(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        dragboard.setContent(content);
    }

    private void put(Image pixels) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(pixels);
        dragboard.setContent(content);
    }

    private DragEvent fire(EventType<DragEvent> type, Node target) {
        DragEvent event = new DragEvent(type, dragboard, 0, 0, 0, 0, TransferMode.COPY, null, null, null);
        Event.fireEvent(target, event);
        return event;
    }

    /// Ends the drag for the toolkit. The headless platform never does, and every later read of the clipboard would go to
    /// the dragboard, in other tests too.
    private static void release() {
        try {
            Method release = Class.forName("com.sun.javafx.tk.quantum.QuantumClipboard")
                    .getDeclaredMethod("releaseCurrentDragboard");
            release.setAccessible(true);
            release.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the drag cannot be ended", e);
        }
    }

    private static final class Begun {
        private @Nullable Dragboard board;
    }
}

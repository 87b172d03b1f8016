package elboroom.ui.control;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import elboroom.ui.testing.Pulses;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Base class of tests that show a node in a window of JavaFX's headless platform and operate it with mouse and
/// keyboard.
@Tag("fx")
public abstract class FxTest extends FxRobot {

    @BeforeAll
    public static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    public void letGo() throws TimeoutException {
        release(new KeyCode[]{});
        release(new MouseButton[]{});
        FxToolkit.cleanupStages();
    }

    /// Shows `content` in a window of a given size and waits until it is laid out.
    public <T extends Parent> T show(Callable<T> content, double width, double height) {
        T root = onFx(content);
        onFx(() -> {
            Scene scene = new Scene(root, width, height);
            Theme.DARK.applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0); // the headless robot uses window coordinates as screen coordinates for the wheel
            stage.setY(0);
            stage.show();
            return stage;
        });
        Pulses.settle();
        return root;
    }

    public static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    public static void settle() {
        Pulses.settle();
    }

    /// Converts a position in the node's coordinates to the screen.
    public static Point2D at(Node node, double x, double y) {
        return onFx(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Point2D origin = node.localToScreen(0, 0);
            return bounds == null ? origin : origin.add(x, y);
        });
    }
}

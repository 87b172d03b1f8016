package elboroom.ui.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A test that shows a pane in a window of JavaFX's headless platform and uses it with mouse and keyboard.
@Tag("fx")
public abstract class FxTest extends FxRobot {

    private static final int TIMEOUT_MS = 10_000;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        release(new KeyCode[]{});
        release(new MouseButton[]{});
        FxToolkit.cleanupStages();
    }

    /// Shows `content` in a window of this size and waits until it is laid out.
    protected <T extends Parent> T show(Callable<T> content, double width, double height, Theme theme) {
        T root = onFx(() -> {
            T made = content.call();
            Scene scene = new Scene(made, width, height);
            theme.applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0); // the headless robot turns the wheel at window coordinates taken as screen coordinates
            stage.setY(0);
            stage.show();
            return made;
        });
        settle();
        return root;
    }

    /// Computes something on the FX thread, and waits for it.
    protected static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MS, action);
    }

    /// Does something on the FX thread, and waits until the window has taken it in.
    protected static void doOnFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MS, action);
        settle();
    }

    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The place on the screen of a place in the node's own units.
    protected static Point2D onScreen(Node node, double x, double y) {
        return onFx(() -> node.localToScreen(x, y));
    }
}

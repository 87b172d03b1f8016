package elboroom.ui.testing;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
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

/// Base class of tests that show a pane in a window of JavaFX's headless platform and operate it with mouse and
/// keyboard.
@Tag("fx")
public abstract class Panes extends FxRobot {

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

    /// Shows the result of `content` in a window of a given size and waits until it is laid out.
    protected <T extends Parent> T show(Callable<T> content, double width, double height) {
        T root = fx(content);
        fx(() -> {
            Scene scene = new Scene(root, width, height);
            Theme.DARK.applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        });
        settle();
        return root;
    }

    /// Runs an action on the FX thread and returns its result.
    protected static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    /// Runs an action on the FX thread and waits until its effects are laid out.
    protected static void act(Runnable action) {
        fx(() -> {
            action.run();
            return true;
        });
        settle();
    }

    protected static void settle() {
        Pulses.settle();
    }

    /// Saves the window in both themes to `target/gallery`.
    protected static void picture(String name, Node node) throws IOException {
        Scene scene = node.getScene();
        for (Theme theme : Theme.values()) {
            act(() -> theme.applyTo(scene));
            Shots.save(name + "-" + theme, fx(() -> scene.snapshot(null)));
        }
    }
}

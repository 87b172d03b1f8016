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

/// A test that shows a pane in a window of JavaFX's headless platform and uses it with mouse and keyboard.
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

    /// Shows what `content` makes in a window of this size and waits until it is laid out.
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

    /// Does something on the FX thread and waits for it.
    protected static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    /// Does something on the FX thread and waits for it and its consequences.
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

    /// Draws the window in both themes into `target/gallery`, to be looked at.
    protected static void picture(String name, Node node) throws IOException {
        Scene scene = node.getScene();
        for (Theme theme : Theme.values()) {
            act(() -> theme.applyTo(scene));
            Shots.save(name + "-" + theme, fx(() -> scene.snapshot(null)));
        }
    }
}

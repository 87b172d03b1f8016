package elboroom.ui.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// Base class of tests that show a pane in a window of JavaFX's headless platform and operate it with mouse and
/// keyboard.
@Tag("fx")
public abstract class Panes extends FxRobot {

    private static final int STEPS = 4;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void letGo() {
        robotContext().getKeyboardRobot().releaseNoWait();
        robotContext().getMouseRobot().releaseNoWait();
        fx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        Pulses.runQueued();
    }

    /// Moves in a few steps without pauses; the inherited method takes a fifth of a second.
    @Override
    public FxRobot moveTo(PointQuery target, Motion motion) {
        MouseRobot mouse = robotContext().getMouseRobot();
        Point2D from = robotContext().getBaseRobot().retrieveMouse();
        for (int step = 1; step <= STEPS; step++) {
            mouse.moveNoWait(from.interpolate(target.query(), (double) step / STEPS));
            Pulses.runQueued();
        }
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery target, Motion motion, MouseButton... buttons) {
        moveTo(target, motion);
        return clickOn(buttons);
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        MouseRobot mouse = robotContext().getMouseRobot();
        mouse.pressNoWait(buttons.length == 0 ? new MouseButton[]{MouseButton.PRIMARY} : buttons);
        Pulses.runQueued();
        mouse.releaseNoWait(buttons.length == 0 ? new MouseButton[]{MouseButton.PRIMARY} : buttons);
        settle();
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            robotContext().getKeyboardRobot().pressNoWait(key);
            Pulses.runQueued();
            robotContext().getKeyboardRobot().releaseNoWait(key);
        }
        settle();
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        for (int time = 0; time < times; time++) {
            type(key);
        }
        return this;
    }

    /// Shows the result of `content` in a window of a given size and waits until it is laid out.
    public <T extends Parent> T show(Callable<T> content, double width, double height) {
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
    public static <T> T fx(Callable<T> action) {
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

    public static void settle() {
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

package elboroom.ui.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

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

    private static final Path GALLERY = Path.of("target", "gallery");

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
            save(name + "-" + theme, fx(() -> scene.snapshot(null)));
        }
    }

    private static void save(String name, WritableImage shot) throws IOException {
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            copy.setRGB(i % width, i / width, shot.getPixelReader().getArgb(i % width, i / width));
        }
        Files.createDirectories(GALLERY);
        ImageIO.write(copy, "png", GALLERY.resolve(name + ".png").toFile());
    }
}

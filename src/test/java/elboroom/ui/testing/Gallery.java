package elboroom.ui.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

import elboroom.ui.theme.Theme;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of what tests show, in `target/gallery`, to be looked at.
public final class Gallery {

    private static final Path FOLDER = Path.of("target", "gallery");

    private static final int TIMEOUT_MS = 10_000;

    private Gallery() {}

    /// Writes what `root`'s window shows, in both themes.
    public static void saveInBothThemes(Parent root, String name) throws IOException {
        for (Theme theme : Theme.values()) {
            WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MS, () -> theme.applyTo(root.getScene()));
            WaitForAsyncUtils.waitForFxEvents();
            save(root, name, theme);
        }
    }

    /// Writes what `root`'s window shows.
    public static Path save(Parent root, String name, Object variant) throws IOException {
        WritableImage shot = WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MS, () -> root.getScene().snapshot(null));
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            copy.setRGB(i % width, i / width, shot.getPixelReader().getArgb(i % width, i / width));
        }
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + "-" + variant.toString().toLowerCase(Locale.ROOT) + ".png");
        ImageIO.write(copy, "png", file.toFile());
        return file;
    }
}

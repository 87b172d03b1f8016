package elboroom.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.picture.PngFiles;

/// Writes small data sets.
public final class Samples {

    private Samples() {}

    /// Writes a picture of a white bar on black.
    public static Path picture(Path file, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = height / 4; y < 3 * height / 4; y++) {
            image.setRGB(width / 2, y, 0xffffff);
        }
        PngFiles.write(file, image);
        return file;
    }

    /// Writes a file that is not a picture.
    public static Path broken(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, "no picture");
    }
}

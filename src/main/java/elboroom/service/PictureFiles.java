package elboroom.service;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

import elboroom.picture.PngFiles;

/// Writes pictures of the window. Thread-safe.
public final class PictureFiles {

    private PictureFiles() {}

    /// Writes an opaque PNG.
    ///
    /// @param argb the pixels in row-major order, each 0xAARRGGBB
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static Path write(Path file, int width, int height, int[] argb) {
        PngFiles.write(file, image(width, height, argb));
        return file;
    }

    /// Returns the bytes of an opaque PNG file.
    ///
    /// @param argb as above
    public static byte[] png(int width, int height, int[] argb) {
        return PngFiles.bytes(image(width, height, argb));
    }

    private static BufferedImage image(int width, int height, int[] argb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}

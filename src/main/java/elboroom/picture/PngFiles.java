package elboroom.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import elboroom.store.file.AtomicFiles;

/// Writes PNG files. Thread-safe.
public final class PngFiles {

    private PngFiles() {}

    /// Writes a file atomically. The same pixels give the same bytes.
    ///
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static void write(Path file, BufferedImage image) {
        AtomicFiles.write(file, out -> {
            try (ImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
                if (!ImageIO.write(image, "png", png)) {
                    throw new IOException("no PNG writer for " + image);
                }
            }
        });
    }

    /// The same with at most 256 colours, in about half of the bytes.
    ///
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static void writeIndexed(Path file, BufferedImage image) {
        write(file, Palette.of(List.of(image)).apply(image, Palette.whole(image)));
    }
}

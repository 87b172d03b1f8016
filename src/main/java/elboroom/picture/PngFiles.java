package elboroom.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
        AtomicFiles.write(file, out -> write(out, image));
    }

    /// Returns the bytes of a file.
    public static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, image);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is read or written but memory
        }
        return out.toByteArray();
    }

    private static void write(OutputStream out, BufferedImage image) throws IOException {
        try (ImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", png)) {
                throw new IOException("no PNG writer for " + image);
            }
        }
    }

    /// The same with at most 256 colours, in about half of the bytes.
    ///
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static void writeIndexed(Path file, BufferedImage image) {
        write(file, Palette.of(List.of(image)).apply(image, Palette.whole(image)));
    }
}

package elboroom.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Reads image files: png, jpg, gif and webp (the first frame of an animation), bmp and tiff (the first page). The
/// format is detected from the content; the EXIF orientation is applied. Works on the calling thread.
public final class ImageFiles {

    /// Maximum number of pixels to decode, so that a small file cannot exhaust the memory.
    public static final long MOST_PIXELS = 64_000_000;

    private static final Set<String> KINDS = Set.of("png", "jpeg", "gif", "bmp", "webp", "tif", "tiff");
    /// Maximum size of a file in an archive.
    private static final int MOST_BYTES = 64 << 20;
    private static final double MILLION = 1e6;
    /// Parts of the messages of decoders, in lower case.
    private static final List<String> CUT_OFF = List.of("premature end", "unexpected end", "end of file",
            "end of stream", "end-of-file");
    private static final List<String> CORRUPT = List.of("corrupt", "huffman", "instead of rst", "crc", "invalid",
            "error reading png", "error skipping png");
    private static final int DEEPEST = 10;

    private ImageFiles() {}

    /// Reads an image.
    ///
    /// @throws ProblemException if the file is missing, not readable, not a regular file, empty, not an image, damaged
    ///         or truncated, or if its header declares more than `MOST_PIXELS` pixels (checked before decoding)
    public static BufferedImage read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw DataProblems.of("problem.image.folder", file);
            }
            Folders.requireFile(file);
            if (Files.size(file) == 0) {
                throw DataProblems.of("problem.image.empty", file);
            }
            return decoded(file);
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("problem.image.missing", file.toString()), e);
        } catch (IOException e) {
            throw DataProblems.of(file, e);
        }
    }

    /// Whether the content of a regular file is that of an image, whatever its name.
    public static boolean recognises(Path file) {
        try (ImageInputStream in = stream(file)) {
            reader(file, in).dispose();
            return true;
        } catch (IOException | ProblemException _) {
            return false;
        }
    }

    private static BufferedImage decoded(Path file) throws IOException {
        Files.newInputStream(file).close(); // distinguishes missing from forbidden files, unlike the next line
        try (ImageInputStream in = stream(file)) {
            ImageReader reader = reader(file, in);
            try {
                int orientation = ExifOrientation.of(in, kind(reader));
                in.seek(0);
                in.setByteOrder(ByteOrder.BIG_ENDIAN);
                reader.setInput(in, true, true);
                return OrientationTransform.of(decoded(file, reader), orientation);
            } finally {
                reader.dispose();
            }
        }
    }

    /// A file in an archive is unpacked to memory.
    private static ImageInputStream stream(Path file) throws IOException {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            return new FileImageInputStream(file.toFile());
        }
        try (InputStream packed = Files.newInputStream(file)) {
            byte[] bytes = packed.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw DataProblems.of("problem.image.packed", file, MOST_BYTES >> 20);
            }
            return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        }
    }

    private static ImageReader reader(Path file, ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (KINDS.contains(kind(reader))) {
                return reader;
            }
            reader.dispose();
        }
        throw ImageKinds.unsupported(file).map(ProblemException::new)
                .orElseGet(() -> DataProblems.of("problem.image.format", file));
    }

    private static String kind(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    /// Decodes the image. Decoders throw arbitrary exceptions on damaged files, not only IOException.
    private static BufferedImage decoded(Path file, ImageReader reader) {
        try {
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw DataProblems.of("problem.image.tooLarge", file, Math.round(pixels / MILLION),
                        Math.round(MOST_PIXELS / MILLION));
            }
            JpegDamage damage = new JpegDamage();
            reader.addIIOReadWarningListener(damage);
            BufferedImage image = reader.read(0);
            damage.check();
            return image;
        } catch (ProblemException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw DataProblems.of("problem.image.memory", file);
        } catch (IOException | RuntimeException e) {
            throw broken(file, e);
        }
    }

    /// Decoders explain damage in English, so the usual kinds have texts of their own.
    private static ProblemException broken(Path file, Exception e) {
        if (caused(e, cause -> cause instanceof EOFException || says(cause, CUT_OFF))) {
            return DataProblems.of("problem.image.truncated", file);
        }
        if (caused(e, cause -> cause instanceof RuntimeException || cause instanceof ZipException
                || says(cause, CORRUPT))) {
            return DataProblems.of("problem.image.corrupt", file);
        }
        String message = String.valueOf(e.getMessage());
        return DataProblems.of("problem.image.broken", file, message.lines().findFirst().orElse(message));
    }

    private static boolean caused(Throwable thrown, Predicate<Throwable> kind) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST).anyMatch(kind);
    }

    private static boolean says(Throwable cause, List<String> parts) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return parts.stream().anyMatch(message::contains);
    }
}

package elboroom.data.image;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import elboroom.domain.Problem;

/// Classifies files as images by their extension; `ImageFiles` detects the actual format from the content.
public final class ImageKinds {

    private static final Set<String> READ = Set.of("png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "webp", "tif",
            "tiff");
    private static final Set<String> KNOWN = Set.of("heic", "heif", "avif", "jxl", "jp2", "j2k", "jpx", "svg", "psd",
            "ico", "tga", "ppm", "pgm", "pbm", "pnm", "exr", "hdr", "dng", "cr2", "cr3", "nef", "arw", "raf", "orf",
            "rw2");

    private ImageKinds() {}

    /// Whether the extension is that of a supported format.
    public static boolean read(Path file) {
        return READ.contains(extension(file));
    }

    /// Returns why a file with an image extension is not read; empty for other files.
    public static Optional<Problem> unsupported(Path file) {
        String ending = extension(file);
        return KNOWN.contains(ending)
                ? Optional.of(Problem.of("problem.image.unsupported", file.toString(), ending.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

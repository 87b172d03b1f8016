package elboroom.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import elboroom.store.file.AtomicFiles;

/// Writes animations as GIF or APNG; the file extension selects the format. Thread-safe.
public final class AnimationFile {

    private static final String GIF = ".gif";
    private static final String PNG = ".png";

    private AnimationFile() {}

    /// Whether the file extension is `.gif` or `.png`.
    public static boolean named(Path file) {
        return ends(file, GIF) || ends(file, PNG);
    }

    /// Writes a file atomically, frame by frame. The same frames give the same bytes. An exception thrown by `frames`
    /// aborts the export and leaves no file behind.
    ///
    /// @param hundredths duration of each frame in hundredths of a second; at least one frame
    /// @param frames draws a frame; all have the same size; some are requested twice
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static void write(Path file, int[] hundredths, IntFunction<BufferedImage> frames) {
        List<BufferedImage> samples = IntStream.of(0, hundredths.length / 2, hundredths.length - 1).distinct()
                .mapToObj(frames).toList();
        AtomicFiles.write(file, out -> {
            try (Animation animation = begin(file, out, hundredths.length, samples)) {
                for (int i = 0; i < hundredths.length; i++) {
                    animation.add(frames.apply(i), hundredths[i]);
                }
            }
        });
    }

    private static Animation begin(Path file, OutputStream out, int frames, List<BufferedImage> samples)
            throws IOException {
        return ends(file, GIF)
                ? new GifAnimation(out, Palette.of(samples))
                : new PngAnimation(out, frames, Palette.grey(samples));
    }

    private static boolean ends(Path file, String suffix) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }
}

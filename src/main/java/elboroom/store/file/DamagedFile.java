package elboroom.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Keeps a damaged file that is about to be replaced: `metrics.csv` as `metrics.damaged.csv`, or
/// `metrics.damaged-2.csv` if that exists. Only regular files are kept. Thread-safe.
public final class DamagedFile {

    private static final int COPIES = 1000;

    private DamagedFile() {}

    /// Returns the name under which the file would be kept.
    public static String name(Path file) {
        return String.valueOf(free(file).getFileName());
    }

    /// Renames the file, if it is a regular file.
    ///
    /// @throws elboroom.domain.ProblemException if it cannot be renamed
    public static void rename(Path file) {
        if (!RegularFiles.isFile(file)) {
            return;
        }
        try {
            AtomicFiles.move(file, free(file));
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    /// Copies the file and leaves the original unchanged.
    ///
    /// @return name of the copy
    /// @throws elboroom.domain.ProblemException if it cannot be copied
    public static String copy(Path file) {
        Path copy = free(file);
        AtomicFiles.replace(copy, out -> {
            try (InputStream in = RegularFiles.open(file)) {
                in.transferTo(out);
            }
        });
        return String.valueOf(copy.getFileName());
    }

    private static Path free(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String begin = name.substring(0, dot) + ".damaged";
        String end = name.substring(dot);
        Path first = file.resolveSibling(begin + end);
        for (int number = 2; number < COPIES && RegularFiles.exists(first); number++) {
            Path next = file.resolveSibling(begin + "-" + number + end);
            if (!RegularFiles.exists(next)) {
                return next;
            }
        }
        return first;
    }
}

package elboroom.data.file;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import elboroom.domain.Problem;

/// Finds file names and arguments that the Java runtime cannot represent. On Unix a name is a byte string, which Java
/// decodes with the encoding of the locale: in the C locale that is ASCII, and no JVM option changes it
/// (`sun.jnu.encoding` is overwritten at startup). Undecodable bytes become U+FFFD, and a file with such a name cannot
/// be opened. Thread-safe.
public final class FileNames {

    private static final char REPLACEMENT = '\uFFFD';

    private FileNames() {}

    /// Returns a problem if a listed file cannot be opened, because its decoded name refers to another path.
    public static Optional<Problem> unusable(Path file) {
        return same(file) ? Optional.empty() : Optional.of(problem(file.toString(), encoding()));
    }

    private static boolean same(Path file) {
        try {
            return file.getFileSystem().getPath(file.toString()).equals(file);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// Returns a problem if an argument, or a path in it, cannot be represented.
    public static Optional<Problem> unusable(String name) {
        return name.indexOf(REPLACEMENT) < 0 ? Optional.empty() : Optional.of(problem(name, encoding()));
    }

    /// Returns a problem if the path of the current folder cannot be represented in this locale, so that it refers to
    /// no folder.
    public static Optional<Problem> currentFolder() {
        Path folder = Path.of("").toAbsolutePath();
        return encoding().newEncoder().canEncode(REPLACEMENT) || Files.exists(folder)
                ? Optional.empty()
                : Optional.of(problem(folder.toString(), encoding()));
    }

    private static Charset encoding() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"), Charset.defaultCharset());
    }

    /// @param encoding encoding of file names in this locale
    static Problem problem(String name, Charset encoding) {
        return encoding.newEncoder().canEncode(REPLACEMENT)
                ? Problem.of("problem.name.invalid", name)
                : Problem.of("problem.name.locale", name, encoding.name());
    }
}

package elboroom.data.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

import static java.util.Objects.requireNonNull;

/// Looks into folders, and says as a problem what keeps it from doing so.
public final class Folders {

    private Folders() {}

    /// The folder that a person named.
    ///
    /// @throws ProblemException when it is no path, or a relative one: then nobody knows which folder was meant
    public static Path of(String source) {
        try {
            Path folder = Path.of(source);
            if (!folder.isAbsolute()) {
                throw new ProblemException(Problem.of("problem.data.relative", source));
            }
            return folder;
        } catch (InvalidPathException e) {
            throw new ProblemException(Problem.of("problem.data.missing", source), e);
        }
    }

    /// What lies in a folder, hidden entries left out, in natural order of the names.
    public static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(e -> !hidden(e)).sorted(NaturalOrder.PATHS).toList();
        } catch (UncheckedIOException e) {
            throw DataProblems.of(folder, requireNonNull(e.getCause())); // listing broke off on the way
        } catch (IOException e) {
            throw DataProblems.of(folder, e);
        }
    }

    /// Refuses pipes, devices and sockets, which could be read forever; also folders.
    ///
    /// @throws IOException when there is nothing, or it may not be looked at
    public static void requireFile(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw DataProblems.of("problem.data.special", file);
        }
    }

    /// The name of a folder or file as it is shown.
    public static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return (name == null ? path : name).toString();
    }

    /// Dot files, among them the `._name.png` that macOS leaves on other disks, and what its archives add.
    private static boolean hidden(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(".") || name.equals("__MACOSX");
    }
}

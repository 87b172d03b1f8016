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

/// Lists folders, and reports failures as problems.
public final class Folders {

    private Folders() {}

    /// Returns the folder at a path entered by the user.
    ///
    /// @throws ProblemException if the path is invalid, or relative and therefore ambiguous
    public static Path of(String source) {
        FileNames.unusable(source).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
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

    /// Returns the entries of a folder without hidden ones, in natural order of their names.
    public static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(e -> !hidden(e)).sorted(NaturalOrder.PATHS).toList();
        } catch (UncheckedIOException e) {
            throw DataProblems.of(folder, requireNonNull(e.getCause())); // listing failed midway
        } catch (IOException e) {
            throw DataProblems.of(folder, e);
        }
    }

    /// Returns the sub-folders whose names start with a dot.
    public static List<Path> hiddenFolders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(".") && Files.isDirectory(entry))
                    .sorted(NaturalOrder.PATHS).toList();
        } catch (UncheckedIOException | IOException _) {
            return List.of(); // `entries` reports the reason
        }
    }

    /// Refuses everything other than regular files: folders, and pipes, devices and sockets, which could be read
    /// forever.
    ///
    /// @throws IOException if the file does not exist or is not accessible
    public static void requireFile(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw DataProblems.of("problem.data.special", file);
        }
    }

    /// Returns the display name of a folder or file.
    public static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return (name == null ? path : name).toString();
    }

    /// Dot files, including the `._name.png` that macOS writes to other disks, and what macOS adds to archives.
    private static boolean hidden(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(".") || name.equals("__MACOSX");
    }
}

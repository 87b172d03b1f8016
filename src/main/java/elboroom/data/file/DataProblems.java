package elboroom.data.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Creates the problems of this package; the first argument is always the path.
public final class DataProblems {

    /// Unsupported dataset formats, for which choosing the folder instead of the file would not help.
    private static final Set<String> UNSUPPORTED = Set.of("txt", "json", "parquet", "arrow",
            "pt", "pth", "pkl", "tfrecord", "7z", "rar");

    private DataProblems() {}

    public static ProblemException of(String key, Path path, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(more));
        arguments.addFirst(path.toString());
        return new ProblemException(new Problem(key, arguments));
    }

    public static ProblemException of(Path path, IOException error) {
        return new ProblemException(reading(path, error), error);
    }

    /// Whether a file has the extension of a data format that is not supported.
    public static boolean unsupported(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return UNSUPPORTED.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /// Returns why a path could not be read.
    public static Problem reading(Path path, IOException error) {
        return switch (error) {
            case NoSuchFileException _ -> Problem.of("problem.data.missing", path.toString());
            case NotDirectoryException _ ->
                Problem.of(unsupported(path) ? "problem.data.format" : "problem.data.notFolder", path.toString());
            case AccessDeniedException _ -> Problem.of("problem.data.permission", path.toString());
            default -> Problem.of("problem.data.io", path.toString(), String.valueOf(error.getMessage()));
        };
    }
}

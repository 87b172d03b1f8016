package elboroom.store.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.store.file.RegularFiles.NotRegularException;
import elboroom.store.file.RegularFiles.TooLargeException;
import org.jspecify.annotations.Nullable;

/// Converts I/O errors and damaged files to problems; the file is always the first argument.
public final class StoreProblems {

    private StoreProblems() {}

    public static ProblemException reading(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> withCause(cause, "problem.store.missing", file);
            case AccessDeniedException _ -> withCause(cause, "problem.store.denied", file);
            case NotRegularException irregular -> withCause(cause, "problem.store.irregular", irregular.path(file));
            case TooLargeException large -> withCause(cause, "problem.store.large", file, large.limit >> 20);
            default -> withCause(cause, "problem.store.read", file, reason(cause));
        };
    }

    public static ProblemException writing(Path file, IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> withCause(cause, "problem.store.writeDenied", file);
            case NotRegularException irregular -> withCause(cause, "problem.store.irregular", irregular.path(file));
            case FileAlreadyExistsException _ when Files.isDirectory(file) ->
                withCause(cause, "problem.store.write.folder", file);
            default -> Stream.iterate(file.toAbsolutePath().getParent(), Objects::nonNull, Path::getParent)
                    .filter(Files::exists).findFirst().filter(above -> !Files.isDirectory(above))
                    .map(above -> withCause(cause, "problem.store.write.below", file, above.toString()))
                    .orElseGet(() -> cause instanceof NoSuchFileException missing
                            ? missing(file, missing)
                            : withCause(cause, "problem.store.write", file, reason(cause)));
        };
    }

    /// The folder does not exist, or exists but nothing can be created in it, as in `/proc`.
    private static ProblemException missing(Path file, NoSuchFileException cause) {
        return Optional.ofNullable(cause.getFile()).map(made -> Path.of(made).toAbsolutePath().getParent())
                .filter(Files::isDirectory)
                .map(folder -> withCause(cause, "problem.store.write.nowhere", file, folder.toString()))
                .orElseGet(() -> withCause(cause, "problem.store.write.gone", file, reason(cause)));
    }

    public static ProblemException of(String key, Path file, Object... more) {
        return withCause(null, key, file, more);
    }

    public static ProblemException withCause(@Nullable Throwable cause, String key, Path file, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(file.toString()), Stream.of(more)).toArray();
        return new ProblemException(Problem.of(key, arguments), cause);
    }

    public static ProblemException tooLarge(long width, long height) {
        return new ProblemException(Problem.of("problem.store.picture", width, height));
    }

    /// Returns the system's message, without the path that `FileSystemException` prepends.
    private static String reason(IOException cause) {
        @Nullable
        String words = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return Objects.requireNonNullElse(words, cause.getClass().getSimpleName());
    }
}

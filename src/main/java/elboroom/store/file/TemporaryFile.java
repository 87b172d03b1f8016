package elboroom.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A temporary file next to the file it will replace; deleted on close unless moved. Its name contains the writing
/// process, so that files left by killed processes can be removed. Thread-safe.
public record TemporaryFile(Path file) implements AutoCloseable {

    /// The run folder and its direct sub-folders.
    private static final int DEPTH = 2;
    private static final String ALL = ".elboroom-*.tmp";
    /// Process and host, followed by a unique suffix.
    private static final Pattern NAME = Pattern
            .compile("\\.elboroom-(?:(\\d{1,10})-(\\p{XDigit}{1,8})-)?[^/\\\\]*\\.tmp");

    /// Creates a temporary file.
    static TemporaryFile in(Path folder) throws IOException {
        LockOwner self = LockOwner.self();
        String name = ".elboroom-" + self.pid() + "-" + host(self) + "-" + UUID.randomUUID() + ".tmp";
        return new TemporaryFile(Files.createFile(folder.resolve(name)));
    }

    private static String host(LockOwner self) {
        return Integer.toHexString(self.host().hashCode());
    }

    /// Removes the temporary files that a killed process left in a run folder. The caller must be the only writer.
    ///
    /// @throws elboroom.domain.ProblemException if one cannot be removed
    public static void removeAll(Path run) {
        try (Stream<Path> files = Files.find(run.toRealPath(), DEPTH,
                (file, found) -> !found.isDirectory() && isTemporary(file))) {
            for (Path left : files.toList()) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            throw StoreProblems.writing(run, e);
        } catch (UncheckedIOException e) {
            throw StoreProblems.writing(run, new IOException(e.getMessage(), e));
        }
    }

    private static boolean isTemporary(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    /// Removes the temporary files in a folder whose process, on this computer, has ended. Files that cannot be removed
    /// remain.
    static void removeAbandoned(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ALL)) {
            for (Path file : left) {
                if (isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // leftovers do not affect the current write
        }
    }

    private static boolean isAbandoned(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() && name.group(1) != null && name.group(2).equals(host(LockOwner.self()))
                && ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive).isEmpty();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}

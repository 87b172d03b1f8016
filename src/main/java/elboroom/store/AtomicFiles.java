package elboroom.store;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/// Writes files so that a reader sees the old file or the whole new one, whatever happens in between. Any thread.
public final class AtomicFiles {

    private static final int BUFFER = 1 << 16;
    private static final String PREFIX = ".elboroom-";
    private static final String SUFFIX = ".tmp";

    private AtomicFiles() {}

    /// Writes a file: to a temporary one in the same folder, forced to the disk, then moved into place. Missing
    /// folders are made. After any failure the old file is still there, and the temporary one is not.
    ///
    /// @param content writes the bytes; it may close the stream or not; it is buffered
    /// @throws elboroom.domain.ProblemException `problem.store.write` or `problem.store.writeDenied` when the disk is
    ///         full, the place is read-only, or anything else keeps the file from being written
    public static void write(Path file, IOConsumer<OutputStream> content) {
        try {
            Path folder = folderFor(file);
            Files.createDirectories(folder);
            try (var temporary = new Temporary(folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX))) {
                Files.createFile(temporary.path);
                fill(temporary.path, content);
                move(temporary.path, file);
            }
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    /// Removes the temporary files that a killed program left in a folder and those below. Nobody else may be writing there.
    ///
    /// @throws elboroom.domain.ProblemException when one cannot be removed
    static void removeLeftovers(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(AtomicFiles::isTemporary).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw StoreProblems.writing(folder, e);
        } catch (UncheckedIOException e) {
            throw StoreProblems.writing(folder, new IOException(e.getMessage(), e));
        }
    }

    private static boolean isTemporary(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    private static Path folderFor(Path file) throws IOException {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            throw new AccessDeniedException(file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        return folder;
    }

    /// A plain file stream, not a channel: an interrupted thread still writes its file to the end.
    static void fill(Path file, IOConsumer<OutputStream> content) throws IOException {
        try (var out = new FileOutputStream(file.toFile()); var buffer = new Unclosed(Disk.open(out))) {
            content.accept(buffer);
            buffer.flush();
            out.getFD().sync();
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, REPLACE_EXISTING);
        }
    }

    /// Removed when closed, unless it was moved away.
    private record Temporary(Path path) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /// Closing only flushes, so that the file can still be forced to the disk.
    private static final class Unclosed extends BufferedOutputStream {
        Unclosed(OutputStream out) {
            super(out, BUFFER);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

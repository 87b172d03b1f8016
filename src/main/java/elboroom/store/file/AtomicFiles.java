package elboroom.store.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/// Writes files atomically: a reader sees either the old file or the complete new one. Thread-safe.
public final class AtomicFiles {

    private static final int BUFFER = 1 << 16;

    private AtomicFiles() {}

    /// Writes a file: to a temporary file in the same folder, synced to disk, then moved into place. Creates missing
    /// folders. After a failure the old file is unchanged and the temporary one is removed.
    ///
    /// @param content writes the bytes; it may close the stream; the stream is buffered
    /// @throws elboroom.domain.ProblemException `problem.store.write` or `problem.store.writeDenied` if the disk is
    ///         full, the location is read-only, or the file cannot be written for another reason
    public static void write(Path file, IOConsumer<OutputStream> content) {
        try {
            Path folder = folderFor(file);
            Files.createDirectories(folder);
            TemporaryFile.removeAbandoned(folder);
            try (TemporaryFile temporary = TemporaryFile.in(folder)) {
                temporary.file().toFile().deleteOnExit(); // in case of Ctrl-C or a closed window
                replace(file, temporary, content);
            }
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    /// Writes a file of a run. As `write`, but the folder must exist: a folder that was removed is not created again.
    public static void replace(Path file, IOConsumer<OutputStream> content) {
        try (TemporaryFile temporary = TemporaryFile.in(folderFor(file))) {
            replace(file, temporary, content);
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    private static void replace(Path file, TemporaryFile temporary, IOConsumer<OutputStream> content)
            throws IOException {
        fill(temporary.file(), content);
        move(temporary.file(), file);
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

    /// Uses a plain file stream instead of a channel, so that an interrupted thread still completes its file.
    static void fill(Path file, IOConsumer<OutputStream> content) throws IOException {
        try (var out = new FileOutputStream(file.toFile()); var buffer = new Unclosed(Disk.open(out))) {
            content.accept(buffer);
            buffer.flush();
            out.getFD().sync();
        }
    }

    /// Moves a file into place, atomically if the file system supports it.
    ///
    /// @throws FileAlreadyExistsException if the target is a folder
    public static void move(Path from, Path to) throws IOException {
        if (RegularFiles.isFile(from) && RegularFiles.isFolder(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        try {
            Files.move(from, to, ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, REPLACE_EXISTING);
        }
    }

    /// A stream whose `close` only flushes, so that the file can still be synced to disk.
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

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

/// Writes files so that a reader sees the old file or the whole new one, whatever happens in between. Any thread.
public final class AtomicFiles {

    private static final int BUFFER = 1 << 16;

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
            TemporaryFile.removeAbandoned(folder);
            try (TemporaryFile temporary = TemporaryFile.in(folder)) {
                temporary.file().toFile().deleteOnExit(); // Ctrl-C, or a window that is closed meanwhile
                replace(file, temporary, content);
            }
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    /// Writes a file of a run: as `write` does, into a folder that exists, which is never made again once it is gone.
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

    /// A plain file stream, not a channel: an interrupted thread still writes its file to the end.
    static void fill(Path file, IOConsumer<OutputStream> content) throws IOException {
        try (var out = new FileOutputStream(file.toFile()); var buffer = new Unclosed(Disk.open(out))) {
            content.accept(buffer);
            buffer.flush();
            out.getFD().sync();
        }
    }

    /// Moves a file to its place, in one step where the file system can.
    ///
    /// @throws FileAlreadyExistsException when a folder is in the way
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

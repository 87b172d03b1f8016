package elboroom.store.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

/// Opens the files of a run folder of unknown origin. Accepts only regular files, so that no pipe or device blocks the
/// program; never follows links; and reads at most a given number of bytes, whatever size the file claims. The run
/// folder itself may be a link. Thread-safe.
public final class RegularFiles {

    /// Thrown for a link, folder, pipe or device.
    static final class NotRegularException extends FileSystemException {

        @Serial
        private static final long serialVersionUID = 1L;

        NotRegularException(Path file) {
            super(file.toString(), null, "not a regular file");
        }

        /// Returns the path that is not regular: the file itself or a folder above it.
        Path path(Path file) {
            return file.getFileSystem().getPath(getFile());
        }
    }

    /// Thrown if a file is larger than the read limit.
    public static final class TooLargeException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        final long limit;

        public TooLargeException(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }
    }

    private RegularFiles() {}

    /// Whether the path exists, including as a link.
    public static boolean exists(Path file) {
        return Files.exists(file, NOFOLLOW_LINKS);
    }

    public static boolean isFile(Path file) {
        return Files.isRegularFile(file, NOFOLLOW_LINKS);
    }

    /// Whether the path is a folder and not a link to one.
    public static boolean isFolder(Path folder) {
        return Files.isDirectory(folder, NOFOLLOW_LINKS);
    }

    /// Returns the size of a file in bytes; 0 if it does not exist or is not a regular file.
    public static long size(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return found.isRegularFile() ? found.size() : 0;
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    /// Whether a file has hard links, so that writing to it would change another file.
    public static boolean isShared(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((Number) Files.getAttribute(file, "unix:nlink", NOFOLLOW_LINKS)).longValue() > 1;
    }

    /// Refuses an existing path that is not a regular file.
    public static void require(Path file) throws NotRegularException {
        if (exists(file) && !isFile(file)) {
            throw new NotRegularException(file);
        }
    }

    /// Refuses an existing path that is not a folder; a link to a folder is refused too.
    public static void requireFolder(Path folder) throws NotRegularException {
        if (exists(folder) && !isFolder(folder)) {
            throw new NotRegularException(folder);
        }
    }

    /// Opens a file.
    public static InputStream open(Path file) throws IOException {
        require(file);
        boolean ofDisk = file.getFileSystem().equals(FileSystems.getDefault());
        return Files.newInputStream(file,
                ofDisk ? new OpenOption[]{READ, NOFOLLOW_LINKS} : new OpenOption[]{READ});
    }

    /// Opens a file with a read limit; reading past it throws a `TooLargeException`.
    public static InputStream open(Path file, long most) throws IOException {
        return new Limited(open(file), most);
    }

    /// Reads an entire file.
    static byte[] read(Path file, int most) throws IOException {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLargeException(most);
            }
            return bytes;
        }
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int read) throws TooLargeException {
            left -= read;
            if (left < 0) {
                throw new TooLargeException(limit);
            }
        }
    }
}

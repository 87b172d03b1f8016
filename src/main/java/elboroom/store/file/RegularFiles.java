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

/// Opens the files of a run folder, which may come from anybody: regular files only, so that no pipe or device makes the
/// program wait, never through a link, and no more bytes than a limit allows, whatever size the file claims. The run
/// folder itself may be a link. Any thread.
public final class RegularFiles {

    /// What is there is a link, a folder, a pipe or a device.
    static final class NotRegularException extends FileSystemException {

        @Serial
        private static final long serialVersionUID = 1L;

        NotRegularException(Path file) {
            super(file.toString(), null, "not a regular file");
        }

        /// What it is: the file itself, or a folder above it.
        Path path(Path file) {
            return file.getFileSystem().getPath(getFile());
        }
    }

    /// A file has more bytes than are read of it.
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

    /// Whether there is anything of this name, a link included.
    public static boolean exists(Path file) {
        return Files.exists(file, NOFOLLOW_LINKS);
    }

    public static boolean isFile(Path file) {
        return Files.isRegularFile(file, NOFOLLOW_LINKS);
    }

    /// Whether it is a folder, and no link to one.
    public static boolean isFolder(Path folder) {
        return Files.isDirectory(folder, NOFOLLOW_LINKS);
    }

    /// Bytes of a file; 0 where there is none, or something else.
    public static long size(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return found.isRegularFile() ? found.size() : 0;
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    /// Whether a file has other names (hard links): what is written into it changes another's file.
    public static boolean isShared(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((Number) Files.getAttribute(file, "unix:nlink", NOFOLLOW_LINKS)).longValue() > 1;
    }

    /// Refuses what is there, if it is not a regular file.
    public static void require(Path file) throws NotRegularException {
        if (exists(file) && !isFile(file)) {
            throw new NotRegularException(file);
        }
    }

    /// Refuses what is there, if it is not a folder; a link to one is none.
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

    /// Opens a file of which at most so many bytes are read; then reading throws a `TooLargeException`.
    public static InputStream open(Path file, long most) throws IOException {
        return new Limited(open(file), most);
    }

    /// Reads a whole file.
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

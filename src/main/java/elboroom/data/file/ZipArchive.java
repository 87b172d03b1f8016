package elboroom.data.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import elboroom.domain.ProblemException;

/// A zip archive that is read in place: nothing is unpacked to the disk, and links in it are not followed.
public final class ZipArchive implements AutoCloseable {

    /// Maximum size of the archive's directory, which is held in memory: about a million files.
    private static final long MOST_DIRECTORY = 128 << 20;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 1 << 16;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIZE = 12;

    private final FileSystem files;

    private ZipArchive(FileSystem files) {
        this.files = files;
    }

    /// Whether a path is that of a zip archive, by its extension.
    public static boolean named(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip")
                && Files.isRegularFile(file);
    }

    /// Opens an archive.
    ///
    /// @throws elboroom.domain.ProblemException if it is damaged, encrypted as a whole, or has too many files
    public static ZipArchive open(Path file) {
        try {
            if (directorySize(file) > MOST_DIRECTORY) {
                throw DataProblems.of("problem.zip.large", file);
            }
            return new ZipArchive(FileSystems.newFileSystem(file, Map.of("accessMode", "readOnly")));
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException problem) {
                throw problem;
            }
            throw Files.isReadable(file)
                    ? DataProblems.of("problem.zip.damaged", file)
                    : DataProblems.of("problem.data.permission", file);
        }
    }

    /// Reads the size of the directory from the record at the end of the archive (APPNOTE 4.3.16).
    private static long directorySize(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT);
            byte[] end = new byte[length];
            in.seek(in.length() - length);
            in.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    return bytes.getInt(at + DIRECTORY_SIZE) & 0xffff_ffffL;
                }
            }
            throw new IOException("no end record");
        }
    }

    /// Returns the folder that contains everything: the only folder at the top of the archive, or its root.
    public Path top() {
        Path root = files.getRootDirectories().iterator().next();
        List<Path> entries = Folders.entries(root);
        return entries.size() == 1 && Files.isDirectory(entries.getFirst()) ? entries.getFirst() : root;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing was written
        }
    }
}

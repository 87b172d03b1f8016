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
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import org.jspecify.annotations.Nullable;

/// An archive of files that is read as a folder. A zip archive is read in place: nothing is unpacked to the disk. The
/// images and IDX files of a tar archive, which has no directory, are copied to a temporary zip archive first. Links in
/// an archive are not followed.
public final class ZipArchive implements AutoCloseable {

    /// Maximum size of the archive's directory, which is held in memory: about a million files.
    private static final long MOST_DIRECTORY = 128 << 20;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 1 << 16;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIZE = 12;

    private static final List<String> TAR = List.of(".tar", ".tar.gz", ".tgz");

    private final FileSystem files;
    private final @Nullable Path temporary;
    private final List<Problem> skipped;

    private ZipArchive(FileSystem files, @Nullable Path temporary, List<Problem> skipped) {
        this.files = files;
        this.temporary = temporary;
        this.skipped = List.copyOf(skipped);
    }

    /// Whether a path is that of an archive, by its extension.
    public static boolean named(Path file) {
        return (hasEnding(file, List.of(".zip")) || hasEnding(file, TAR)) && Files.isRegularFile(file);
    }

    private static boolean hasEnding(Path file, List<String> endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /// Opens an archive.
    ///
    /// @param wanted whether a file with a name is needed
    /// @param progress receives the number of files found so far in a tar archive; the total is unknown
    /// @throws elboroom.domain.ProblemException if it is damaged, encrypted as a whole, or has too many files
    public static ZipArchive open(Path file, Predicate<String> wanted, Progress progress) {
        return hasEnding(file, TAR) ? openTar(file, wanted, progress) : openZip(file);
    }

    private static ZipArchive openTar(Path file, Predicate<String> wanted, Progress progress) {
        Path temporary = null;
        try {
            temporary = Files.createTempFile("elboroom-", ".zip");
            TarFiles tar = new TarFiles(file, wanted, progress);
            tar.copy(temporary);
            return new ZipArchive(files(temporary), temporary, tar.skipped());
        } catch (IOException | RuntimeException e) {
            delete(temporary);
            if (e instanceof ProblemException || e instanceof CancellationException) {
                throw (RuntimeException) e;
            }
            throw failed(file, "problem.tar.damaged");
        }
    }

    private static FileSystem files(Path zip) throws IOException {
        return FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"));
    }

    private static ProblemException failed(Path file, String key) {
        return Files.isReadable(file)
                ? DataProblems.of(key, file)
                : DataProblems.of("problem.data.permission", file);
    }

    private static void delete(@Nullable Path temporary) {
        if (temporary != null && !temporary.toFile().delete()) {
            temporary.toFile().deleteOnExit();
        }
    }

    private static ZipArchive openZip(Path file) {
        try {
            if (directorySize(file) > MOST_DIRECTORY) {
                throw DataProblems.of("problem.zip.large", file);
            }
            return new ZipArchive(files(file), null, List.of());
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException problem) {
                throw problem;
            }
            throw failed(file, "problem.zip.damaged");
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

    /// Returns the files that were left out.
    public List<Problem> skipped() {
        return skipped;
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
        } finally {
            delete(temporary);
        }
    }
}

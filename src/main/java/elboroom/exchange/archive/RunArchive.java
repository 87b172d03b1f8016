package elboroom.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import com.google.gson.JsonObject;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.store.file.JsonFile;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

/// A run as one file, of unknown origin. Opening checks the names, number and sizes of its entries; what is read is
/// checked against the recorded sizes and checksums. Every entry becomes a regular file, so there are no links. Used by
/// one thread.
///
/// Every method throws a `ProblemException` with the file's path if it cannot be read or is refused.
public final class RunArchive implements AutoCloseable {

    public static final String EXTENSION = ".elboroom";

    private static final int MOST_ENTRIES = 200_000;
    /// In bytes: of `run.json` and other JSON files, of the largest other file, and of all files together.
    private static final long MOST_JSON = 16 << 20;
    private static final long MOST_FILE = 8L << 30;
    private static final long MOST_TOTAL = 64L << 30;
    /// Compressed entries above this size may be at most this many times larger than they are compressed.
    private static final long SMALL = 1 << 20;
    private static final long MOST_RATIO = 200;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final List<ZipEntry> entries = new ArrayList<>();
    private long total;

    private RunArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /// Opens an archive and checks its list of entries.
    public static RunArchive open(Path file) {
        try {
            RegularFiles.open(file).close();
            RunArchive archive = new RunArchive(file, new ZipFile(file.toFile(), StandardCharsets.UTF_8));
            try {
                archive.check();
                return archive;
            } catch (ProblemException e) {
                archive.close();
                throw e;
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw StoreProblems.withCause(e, "problem.archive.damaged", file);
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }

    /// Whether a file is an archive, by its name.
    public static boolean isNamed(Path file) {
        return ArchiveFiles.isNamed(file);
    }

    private void check() {
        if (zip.size() > MOST_ENTRIES) {
            throw StoreProblems.of("problem.archive.entries", file, zip.size());
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (!names.add(entry.getName())) {
                throw StoreProblems.of("problem.archive.twice", file, entry.getName());
            }
            if (ArchiveFiles.isFolder(entry.getName())) {
                continue;
            }
            if (!ArchiveFiles.isKnown(entry.getName())) {
                throw StoreProblems.of("problem.archive.name", file, entry.getName());
            }
            checkSize(entry);
            entries.add(entry);
        }
        if (!names.contains(ArchiveFiles.RUN) || names.stream().noneMatch(ArchiveFiles::isSnapshot)) {
            throw StoreProblems.of("problem.archive.none", file);
        }
    }

    private void checkSize(ZipEntry entry) {
        long size = entry.getSize();
        long most = entry.getName().endsWith(".json") ? MOST_JSON : MOST_FILE;
        boolean bomb = size > SMALL && size / MOST_RATIO > entry.getCompressedSize();
        total += Math.max(0, size);
        if (size < 0 || size > most || total > MOST_TOTAL || bomb) {
            throw StoreProblems.of("problem.archive.large", file, entry.getName(), Math.max(0, size >> 20));
        }
    }

    /// Returns the size of all files in bytes.
    public long bytes() {
        return total;
    }

    /// Returns the content of `run.json`.
    public JsonObject run() {
        ZipEntry run = entries.stream().filter(entry -> entry.getName().equals(ArchiveFiles.RUN)).findFirst()
                .orElseThrow();
        try (InputStream in = zip.getInputStream(run)) {
            byte[] bytes = in.readNBytes((int) MOST_JSON);
            return JsonFile.parse(file, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw StoreProblems.withCause(e, "problem.archive.damaged", file);
        }
    }

    /// Whether a folder contains this run: the same `run.json`, apart from the name, and all snapshots. Their sizes are
    /// compared, and the content of the last.
    public boolean isIn(Path folder) {
        try {
            JsonObject there = JsonFile.parse(folder.resolve(ArchiveFiles.RUN));
            JsonObject here = run();
            there.remove("name");
            here.remove("name");
            List<ZipEntry> snapshots = entries.stream()
                    .filter(entry -> ArchiveFiles.isSnapshot(entry.getName())).toList();
            for (ZipEntry snapshot : snapshots) {
                if (RegularFiles.size(folder.resolve(snapshot.getName())) != snapshot.getSize()) {
                    return false;
                }
            }
            return there.equals(here) && RunArchiveWriter
                    .checksum(folder.resolve(snapshots.getLast().getName())) == snapshots.getLast().getCrc();
        } catch (IOException | ProblemException _) {
            return false; // another run, damaged or not
        }
    }

    /// Writes all files into an empty folder. What was written before a failure stays.
    public void extract(Path folder, Progress progress) {
        long done = 0;
        for (ZipEntry entry : entries) {
            Path target = folder.resolve(entry.getName());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target, CREATE_NEW, WRITE)) {
                    done = copy(entry, in, new Target(target, out), done, progress);
                }
            } catch (ZipException e) {
                throw StoreProblems.withCause(e, "problem.archive.damaged", file);
            } catch (IOException e) {
                throw StoreProblems.reading(file, e);
            }
        }
    }

    /// A file that is written; its problems are not those of the archive.
    private record Target(Path path, OutputStream out) {

        void write(byte[] bytes, int count) {
            try {
                out.write(bytes, 0, count);
            } catch (IOException e) {
                throw StoreProblems.writing(path, e);
            }
        }
    }

    private long copy(ZipEntry entry, InputStream in, Target target, long before, Progress progress)
            throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            size += count;
            if (size > entry.getSize()) {
                throw StoreProblems.of("problem.archive.damaged", file);
            }
            checksum.update(buffer, 0, count);
            target.write(buffer, count);
            progress.check(before + size, total);
        }
        if (size != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw StoreProblems.of("problem.archive.damaged", file);
        }
        return before + size;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }
}

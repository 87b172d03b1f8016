package elboroom.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import elboroom.domain.Progress;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

/// Writes a run folder as one file. The same folder gives the same bytes: entries are in a fixed order and have the same
/// date. Weights and arrays are stored uncompressed.
public final class RunArchiveWriter {

    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 16;

    private final Path run;
    private final List<String> names;
    private final Progress progress;
    private final long total;
    private long done;

    private RunArchiveWriter(Path run, OptionalLong only, Progress progress) throws IOException {
        this.run = run;
        this.names = ArchiveFiles.of(run, only);
        this.progress = progress;
        long bytes = 0;
        for (String name : names) {
            bytes += RegularFiles.size(run.resolve(name)) * (ArchiveFiles.isStored(name) ? 2 : 1);
        }
        this.total = bytes;
    }

    /// Writes a run atomically; a cancelled or failed export leaves no file.
    ///
    /// @param run the folder, which may be in a jar
    /// @param only the step to write; empty for all
    /// @throws elboroom.domain.ProblemException if a file cannot be read or written
    public static void write(Path run, OptionalLong only, Path file, Progress progress) {
        try {
            RunArchiveWriter writer = new RunArchiveWriter(run, only, progress);
            AtomicFiles.write(file, writer::writeTo);
        } catch (IOException e) {
            throw StoreProblems.reading(run, e);
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String name : names) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(DATE);
            if (ArchiveFiles.isStored(name)) {
                measure(entry);
            }
            zip.putNextEntry(entry);
            read(name, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /// Sets the size and checksum, which precede the content of an uncompressed entry.
    private void measure(ZipEntry entry) throws IOException {
        CRC32 checksum = new CRC32();
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(read(entry.getName(), new OutputStream() {
            @Override
            public void write(int value) {
                checksum.update(value);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                checksum.update(bytes, offset, length);
            }
        }));
        entry.setCrc(checksum.getValue());
    }

    private long read(String name, OutputStream to) throws IOException {
        Path file = run.resolve(name);
        long size = 0;
        try (InputStream in = RegularFiles.open(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                to.write(buffer, 0, count);
                size += count;
                done += count;
                progress.check(Math.min(done, total), total);
            }
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
        return size;
    }

    /// Returns the checksum of a file, as an archive contains it.
    static long checksum(Path file) throws IOException {
        try (var in = new CheckedInputStream(RegularFiles.open(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}

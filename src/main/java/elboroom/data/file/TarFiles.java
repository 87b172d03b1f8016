package elboroom.data.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import elboroom.domain.Problem;
import elboroom.domain.Progress;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Copies the files of a tar archive, plain or gzipped, to a zip archive, in one pass: a tar archive has no directory.
///
/// Links and devices are not copied, nor files with names outside the archive. The number of files, the length of their
/// names and headers, and the space on the disk are limited.
final class TarFiles {

    static final int MOST_FILES = 1_000_000;

    private static final int LONGEST_NAME = 1000;
    /// Bytes between two files: their headers.
    private static final int MOST_HEADER = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int REPORT = 100;
    private static final long FREE = 256L << 20;

    private final Path tar;
    private final Predicate<String> wanted;
    private final Progress progress;
    private final Set<String> names = new HashSet<>();
    private final List<Problem> skipped = new ArrayList<>();

    /// @param wanted whether a file with a name is needed
    /// @param progress receives the number of files copied so far; the total is unknown
    TarFiles(Path tar, Predicate<String> wanted, Progress progress) {
        this.tar = tar;
        this.wanted = wanted;
        this.progress = progress;
    }

    /// Returns the links that were not followed, and the files whose names are outside the archive.
    List<Problem> skipped() {
        return skipped;
    }

    /// @throws elboroom.domain.ProblemException if the archive is damaged or too large
    void copy(Path zip) throws IOException {
        try (Bounded in = new Bounded(unzipped(new BufferedInputStream(Files.newInputStream(tar), BUFFER)));
                TarArchiveInputStream files = new TarArchiveInputStream(in, UTF_8.name());
                ZipOutputStream out = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(zip), BUFFER))) {
            out.setLevel(0);
            copy(in, files, out, zip);
        }
    }

    private void copy(Bounded in, TarArchiveInputStream files, ZipOutputStream out, Path zip) throws IOException {
        in.left = MOST_HEADER;
        int entries = 0;
        for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
            if (!entry.isCheckSumOK()) {
                throw new IOException("checksum");
            }
            if (++entries > MOST_FILES) {
                throw DataProblems.of("problem.zip.large", tar);
            }
            if (entries % REPORT == 0) {
                progress.check(names.size(), 0);
            }
            in.left = entry.getSize() + MOST_HEADER;
            copy(entry, files, out, zip);
        }
        if (entries == 0) {
            throw new IOException("no entries");
        }
    }

    private void copy(TarArchiveEntry entry, InputStream content, ZipOutputStream out, Path zip) throws IOException {
        String name = entry.getName().replaceFirst("^(\\.?/+)+", "");
        if (entry.isDirectory() || !wanted.test(name)) {
            return;
        }
        if (!regular(entry) || outside(name)) {
            skipped.add(Problem.of(regular(entry) ? "problem.tar.outside" : "problem.tar.link", name));
            return;
        }
        if (names.add(name)) {
            requireSpace(zip, entry.getSize());
            out.putNextEntry(new ZipEntry(name));
            content.transferTo(out);
            out.closeEntry();
        }
    }

    private static boolean regular(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> true;
            default -> false;
        };
    }

    private static boolean outside(String name) {
        return name.length() > LONGEST_NAME || name.indexOf('\0') >= 0 || name.indexOf('\\') >= 0
                || List.of(name.split("/", -1)).contains("..");
    }

    private void requireSpace(Path zip, long bytes) throws IOException {
        if (Files.getFileStore(zip).getUsableSpace() - FREE < bytes) {
            throw DataProblems.of("problem.tar.space", tar, String.valueOf(zip.getParent()));
        }
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    }

    /// Refuses to read more bytes than a file and its header can have. Names and extended headers are held in memory,
    /// and those that a small compressed archive declares may be gigabytes.
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            spend(Math.max(0, count));
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long done = super.skip(count);
            spend(done);
            return done;
        }

        private void spend(long count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("a header of more than " + MOST_HEADER + " bytes");
            }
        }
    }
}

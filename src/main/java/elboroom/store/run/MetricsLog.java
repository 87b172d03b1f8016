package elboroom.store.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.Disk;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.step.Findings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

/// `metrics.csv`, to which rows are appended, each in one piece. A row counts once its line is ended: what a kill or
/// a full disk left of a row is not read, and is cut off before the next one is appended. One thread writes.
final class MetricsLog {

    static final String NAME = "metrics.csv";
    /// More bytes than these are not read: a million rows have fewer.
    private static final long MOST = 256L << 20;
    /// More characters than any row has.
    private static final int LONGEST = 1 << 16;

    private final Path file;
    private final int dimensions;
    private boolean endsWithRow;

    MetricsLog(Path file, int dimensions) {
        this.file = file;
        this.dimensions = dimensions;
    }

    void create() {
        AtomicFiles.replace(file, out -> out.write(line(MetricsRow.header(dimensions))));
    }

    /// @throws elboroom.domain.ProblemException `problem.store.irregular` when something else is in its place
    void requireFile() {
        try {
            RegularFiles.require(file);
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    /// Not forced to the disk: a row survives a kill of the program, if not always one of the machine.
    void append(String row) {
        try {
            if (!endsWithRow) {
                prepare();
            }
            endsWithRow = false;
            RegularFiles.require(file);
            try (OutputStream out = Files.newOutputStream(file, WRITE, APPEND, NOFOLLOW_LINKS)) {
                Disk.open(out).write(line(row));
            }
            endsWithRow = true;
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    private static byte[] line(String row) {
        return (row + "\n").getBytes(UTF_8);
    }

    private void prepare() throws IOException {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            throw new AccessDeniedException(file.toString());
        }
        RegularFiles.require(file);
        if (Files.notExists(file)) {
            create();
        }
        if (RegularFiles.isShared(file)) {
            AtomicFiles.replace(file, this::copyOwn);
        }
        cutTornRow();
        if (Files.size(file) == 0) {
            create();
        }
    }

    private void copyOwn(OutputStream out) throws IOException {
        try (InputStream in = RegularFiles.open(file)) {
            in.transferTo(out);
        }
    }

    private void cutTornRow() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            if (end < bytes.length()) {
                bytes.setLength(end);
            }
        }
    }

    /// Has the rows of a log, possibly this one, as far as a snapshot knows of them, and no others.
    void copy(MetricsLog from, Snapshot until) {
        endsWithRow = false;
        List<String> rows = new ArrayList<>(List.of(MetricsRow.header(dimensions)));
        try (BufferedReader reader = from.reader()) {
            for (var row = nextRow(reader); row.isPresent(); row = nextRow(reader)) {
                String line = row.get();
                if (MetricsRow.isHeader(line, dimensions)) {
                    rows.set(0, MetricsRow.header(dimensions));
                } else if (MetricsRow.isUntil(line, until.step(), until.epoch())) {
                    rows.add(MetricsRow.upgraded(line, dimensions));
                }
            }
        } catch (IOException e) {
            throw StoreProblems.reading(from.file, e);
        }
        AtomicFiles.replace(file, out -> {
            for (String row : rows) {
                out.write(line(row));
            }
        });
    }

    /// Reads all whole rows. Lines that are no row are left out, and so is everything when the file is gone; that is
    /// told as `problem.store.metrics` and `problem.store.metrics.none`. A file that cannot be read to its end is told too.
    Metrics read(Findings findings) {
        Reading reading = new Reading();
        try (BufferedReader reader = reader()) {
            nextRow(reader).ifPresent(reading::header);
            for (var row = nextRow(reader); row.isPresent(); row = nextRow(reader)) {
                reading.row(row.get());
            }
            reading.finding().ifPresent(findings::add);
        } catch (IOException e) {
            findings.add(StoreProblems.reading(file, e).problem());
        }
        return new Metrics(reading.steps, reading.evaluations);
    }

    /// Bytes that are no text make a line that is no row.
    private BufferedReader reader() throws IOException {
        InputStream in = RegularFiles.exists(file) ? RegularFiles.open(file, MOST) : InputStream.nullInputStream();
        return new BufferedReader(new InputStreamReader(in, UTF_8));
    }

    /// The next line, if its end is there too; of one that is too long to be a row, the beginning.
    private static Optional<String> nextRow(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        return Optional.empty();
    }

    /// What was read of the file, line by line.
    private final class Reading {

        private final List<StepMetrics> steps = new ArrayList<>();
        private final List<Evaluation> evaluations = new ArrayList<>();
        private int lines;
        private int bad;
        private int firstBad;

        void header(String line) {
            lines = 1;
            if (!MetricsRow.isHeader(line, dimensions)) {
                leaveOut();
            }
        }

        void row(String line) {
            lines++;
            try {
                MetricsRow.read(line, dimensions, steps, evaluations);
            } catch (IllegalArgumentException _) {
                leaveOut();
            }
        }

        private void leaveOut() {
            bad++;
            firstBad = bad == 1 ? lines : firstBad;
        }

        Optional<Problem> finding() {
            if (lines == 0) {
                return Optional.of(Problem.of("problem.store.metrics.none", file.toString()));
            }
            return bad == 0
                    ? Optional.empty()
                    : Optional.of(Problem.of("problem.store.metrics", file.toString(), bad, firstBad));
        }
    }
}

package elboroom.store.run;

import java.io.IOException;
import java.io.InputStream;
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
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.DamagedFile;
import elboroom.store.file.Disk;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.step.Findings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

/// Appends rows to `metrics.csv`, each in a single write. A row counts only if its line is terminated: a partial row
/// left by a kill or a full disk is not read, and is cut off before the next row is appended. One thread writes.
final class MetricsLog {

    static final String NAME = "metrics.csv";

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

    /// @throws elboroom.domain.ProblemException `problem.store.irregular` if the path exists and is not a regular file
    void requireFile() {
        try {
            RegularFiles.require(file);
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    /// Does not sync to disk: a row survives a kill of the program, but not always a crash of the machine.
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

    /// Replaces the content by the rows of a log (possibly this one) up to a snapshot.
    void copy(MetricsLog from, Snapshot until) {
        endsWithRow = false;
        List<String> rows = new ArrayList<>(List.of(MetricsRow.header(dimensions)));
        try (LogLines lines = new LogLines(from.file)) {
            for (var row = lines.next(); row.isPresent(); row = lines.next()) {
                String line = row.get();
                if (MetricsRow.isRow(line, dimensions) && MetricsRow.isUntil(line, until.step(), until.epoch())) {
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

    /// Must precede a `copy` of the log to itself: if that would drop unreadable lines, or a row that lacks only its
    /// line end, the file is first copied to `metrics.damaged.csv`.
    ///
    /// @param until the last snapshot whose rows `copy` keeps; empty if all are dropped
    /// @return `problem.store.metrics.kept` if it was copied, `problem.store.metrics.none` if it is missing or empty
    Optional<Problem> keepUnreadable(Optional<Snapshot> until) {
        Reading reading = new Reading();
        try (LogLines lines = new LogLines(file)) {
            reading.all(lines);
            String tail = lines.tail();
            if (until.isPresent() && MetricsRow.isRow(tail, dimensions)
                    && MetricsRow.isUntil(tail, until.get().step(), until.get().epoch())) {
                reading.skip();
            }
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
        return reading.bad == 0
                ? reading.finding()
                : Optional.of(Problem.of("problem.store.metrics.kept", file.toString(), reading.bad, reading.firstBad,
                        DamagedFile.copy(file)));
    }

    /// Reads all complete rows. Invalid lines are skipped and reported as `problem.store.metrics`, a missing file as
    /// `problem.store.metrics.none`. A file that cannot be read to its end is reported too.
    History read(Findings findings) {
        Reading reading = new Reading();
        try (LogLines lines = new LogLines(file)) {
            reading.all(lines);
            reading.finding().ifPresent(findings::add);
        } catch (IOException e) {
            findings.add(StoreProblems.reading(file, e).problem());
        }
        return new History(reading.steps, reading.evaluations);
    }

    /// The rows read so far, line by line.
    private final class Reading {

        private final List<StepMetrics> steps = new ArrayList<>();
        private final List<Evaluation> evaluations = new ArrayList<>();
        private int lines;
        private int bad;
        private int firstBad;

        void all(LogLines lines) throws IOException {
            lines.next().ifPresent(this::header);
            for (var row = lines.next(); row.isPresent(); row = lines.next()) {
                row(row.get());
            }
            if (this.lines == 0 && !MetricsRow.header(dimensions).startsWith(lines.tail())) {
                skip(); // not the start of a log: another file, or one with other line ends
            }
        }

        private void header(String line) {
            lines = 1;
            if (!MetricsRow.isHeader(line, dimensions)) {
                leaveOut();
            }
        }

        private void row(String line) {
            lines++;
            try {
                MetricsRow.read(line, dimensions, steps, evaluations);
            } catch (IllegalArgumentException _) {
                leaveOut();
            }
        }

        /// Counts a skipped line.
        void skip() {
            lines++;
            leaveOut();
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

package elboroom.store;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import elboroom.domain.Evaluation;
import elboroom.domain.Snapshot;
import elboroom.domain.StepMetrics;

import static java.nio.charset.StandardCharsets.UTF_8;

/// `metrics.csv`, to which rows are appended, each in one piece. A row counts once its line is ended: what a kill or
/// a full disk left of a row is not read, and is cut off before the next one is appended. One thread writes.
final class MetricsLog {

    private final Path file;
    private final int dimensions;
    private boolean endsWithRow;

    MetricsLog(Path file, int dimensions) {
        this.file = file;
        this.dimensions = dimensions;
    }

    void create() {
        AtomicFiles.write(file, out -> out.write(line(MetricsRow.header(dimensions))));
    }

    /// Not forced to the disk: a row survives a kill of the program, if not always one of the machine.
    void append(String row) {
        try {
            if (!endsWithRow) {
                prepare();
            }
            endsWithRow = false;
            try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
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
        if (Files.notExists(file)) {
            create();
        }
        cutTornRow();
        if (Files.size(file) == 0) {
            create();
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
        if (Files.notExists(from.file)) {
            create();
            return;
        }
        List<String> rows;
        try (Stream<String> lines = Files.lines(from.file, UTF_8)) {
            rows = lines.filter(row -> MetricsRow.isHeader(row, dimensions)
                    || MetricsRow.isUntil(row, until.step(), until.epoch())).toList();
        } catch (IOException e) {
            throw StoreProblems.reading(from.file, e);
        }
        AtomicFiles.write(file, out -> {
            for (String row : rows) {
                out.write(line(row));
            }
        });
    }

    /// Reads all whole rows; no file is no rows.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.metrics` with the line's number, when it is no row
    Metrics read() {
        if (Files.notExists(file)) {
            return new Metrics(List.of(), List.of());
        }
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }

    private Metrics read(BufferedReader reader) throws IOException {
        List<StepMetrics> steps = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        int number = 1;
        Optional<String> row = nextRow(reader);
        if (row.isPresent() && !MetricsRow.isHeader(row.get(), dimensions)) {
            throw StoreProblems.of("problem.store.metrics", file, number);
        }
        for (row = nextRow(reader); row.isPresent(); row = nextRow(reader)) {
            number++;
            try {
                MetricsRow.read(row.get(), dimensions, steps, evaluations);
            } catch (IllegalArgumentException e) {
                throw StoreProblems.because(e, "problem.store.metrics", file, number);
            }
        }
        return new Metrics(steps, evaluations);
    }

    /// The next line, if its end is there too.
    private static Optional<String> nextRow(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) c);
        }
        return Optional.empty();
    }
}

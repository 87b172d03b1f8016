package elboroom.data.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import elboroom.data.file.DataProblems;
import elboroom.domain.Progress;
import elboroom.domain.table.ColumnOverview;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableFormat;
import elboroom.domain.table.TableOverview;

/// A table after the first pass over its rows: its format, and what its columns contain and are used as. Only a bounded
/// part of the text is in memory.
public final class TableScan {

    private static final List<String> EXTENSIONS = List.of(".csv", ".tsv", ".tab", ".csv.gz", ".tsv.gz", ".tab.gz");
    private static final int MOST_COLUMNS = 10_000;
    private static final int MOST_TEXTS = 1000;
    private static final int LEAST_TEXTS = 60;
    private static final int TEXTS_IN_ALL = 200_000;
    private static final int FIRST_ROWS = 8;
    /// The encoding is detected, the columns are examined, the values are read.
    private static final int PASSES = 3;

    private final TextFile file;
    private final TableFormat format;
    private final LongConsumer read;
    private final List<List<String>> firstRows = new ArrayList<>();
    private List<ColumnSurvey> columns = List.of();
    private List<ColumnUses.Use> uses = List.of();
    private long rows;

    private TableScan(TextFile file, TableFormat format, LongConsumer read) {
        this.file = file;
        this.format = format;
        this.read = read;
    }

    /// Whether a file has the extension of a table.
    public static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    /// Examines a table.
    ///
    /// @param progress receives the bytes read in this pass and the next, and their total
    /// @throws elboroom.domain.ProblemException if it is damaged, rows have different numbers of values, or it does not
    ///         contain what was chosen
    public static TableScan of(Path path, TableChoices choices, Progress progress) {
        LongConsumer read = new Report(path, progress);
        TextFile file = TextFile.open(path, read);
        try {
            TableScan scan = new TableScan(file, FormatDetection.detect(file, choices), read);
            scan.examine();
            scan.uses = new ColumnUses(path, scan.columns, scan.rows, choices).decide();
            return scan;
        } catch (IOException e) {
            throw TextFile.problem(path, e);
        }
    }

    /// Adds up the bytes that were read.
    private static final class Report implements LongConsumer {

        private static final int EVERY = 1 << 20;

        private final Progress progress;
        private final long total;
        private long done;
        private long next;

        Report(Path path, Progress progress) {
            this.progress = progress;
            this.total = PASSES * path.toFile().length();
        }

        @Override
        public void accept(long bytes) {
            done += bytes;
            if (done >= next) {
                next = done + EVERY;
                progress.check(Math.min(done, total), total);
            }
        }
    }

    private void examine() {
        try (Rows all = Rows.of(file, format.delimiter().character(), read)) {
            if (!all.more()) {
                throw DataProblems.of("problem.table.noRows", file.path());
            }
            Row first = all.next();
            name(first.cells());
            if (!format.header()) {
                add(first);
            }
            while (all.more()) {
                add(all.next());
            }
        }
        if (rows == 0) {
            throw DataProblems.of("problem.table.noRows", file.path());
        }
    }

    private void name(List<String> first) {
        int count = first.size();
        if (count > MOST_COLUMNS) {
            throw DataProblems.of("problem.table.wide", file.path(), count, MOST_COLUMNS);
        }
        List<String> names = format.header() ? ColumnNames.of(first) : ColumnNames.numbered(count);
        int texts = Math.clamp(TEXTS_IN_ALL / count, LEAST_TEXTS, MOST_TEXTS);
        columns = names.stream().map(name -> new ColumnSurvey(name, texts)).toList();
    }

    private void add(Row row) {
        check(row);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.cells().get(i), format.decimalComma());
        }
        if (rows++ < FIRST_ROWS) {
            firstRows.add(row.cells());
        }
    }

    /// @throws elboroom.domain.ProblemException if the row has another number of values
    void check(Row row) {
        if (row.cells().size() != columns.size()) {
            throw DataProblems.of("problem.table.ragged", file.path(), row.line(), row.cells().size(),
                    columns.size());
        }
    }

    /// Opens the rows at the first one below the header.
    Rows open() {
        Rows all = Rows.of(file, format.delimiter().character(), read);
        if (format.header()) {
            Row _ = all.next();
        }
        return all;
    }

    Path path() {
        return file.path();
    }

    public TableFormat format() {
        return format;
    }

    /// Returns the number of columns in the file.
    public int columnCount() {
        return columns.size();
    }

    /// Returns the number of rows below the header.
    public long rows() {
        return rows;
    }

    List<ColumnSurvey> columns() {
        return columns;
    }

    List<ColumnUses.Use> uses() {
        return uses;
    }

    /// Returns what is known of the table.
    ///
    /// @param dropped number of rows left out
    public TableOverview overview(long dropped) {
        return new TableOverview(format, IntStream.range(0, columns.size()).mapToObj(this::overviewOf).toList(),
                firstRows, dropped);
    }

    private ColumnOverview overviewOf(int column) {
        ColumnSurvey survey = columns.get(column);
        ColumnUses.Use use = uses.get(column);
        return new ColumnOverview(survey.name(), use.use(), survey.low(), survey.high(), survey.missing(),
                survey.texts().size(), survey.shown(), use.reason());
    }
}

package elboroom.data.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongConsumer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import elboroom.data.file.DataProblems;

/// The rows of a text, from its start; empty lines are skipped. FastCSV knows the syntax (RFC 4180).
final class Rows implements AutoCloseable {

    /// The largest size of a row, in characters.
    private static final int LONGEST = 1 << 24;

    private final Path path;
    private final CloseableIterator<CsvRecord> records;
    private long line = 1;

    private Rows(Path path, CloseableIterator<CsvRecord> records) {
        this.path = path;
        this.records = records;
    }

    /// Opens a file at its first row.
    static Rows of(TextFile file, char delimiter, LongConsumer read) {
        try {
            return of(file.path(), file.reader(read), delimiter);
        } catch (IOException e) {
            throw TextFile.problem(file.path(), e);
        }
    }

    /// Reads the rows of a text.
    ///
    /// @param path of which it is a part
    static Rows of(Path path, Reader text, char delimiter) {
        return new Rows(path, syntax(delimiter).allowUnclosedQuote(false).maxBufferSize(LONGEST).ofCsvRecord(text)
                .iterator());
    }

    /// Returns the syntax of rows, with any number of values.
    static CsvReader.CsvReaderBuilder syntax(char delimiter) {
        return CsvReader.builder().fieldSeparator(delimiter).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /// Whether there is another row.
    boolean more() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw TextFile.problem(path, Objects.requireNonNull(e.getCause()));
        } catch (CsvParseException e) {
            throw DataProblems.of("problem.table.quote", path, line);
        }
    }

    /// Returns the next row.
    Row next() {
        more();
        CsvRecord found = records.next();
        line = found.getStartingLineNumber() + 1;
        return new Row(found.getStartingLineNumber(), found.getFields());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw TextFile.problem(path, e);
        }
    }
}

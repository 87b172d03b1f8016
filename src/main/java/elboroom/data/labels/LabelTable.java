package elboroom.data.labels;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import elboroom.data.file.DataProblems;
import elboroom.data.file.Folders;

/// The rows of a CSV file in UTF-8, column by column.
///
/// @param rows number of rows below the header
record LabelTable(Path path, List<ColumnValues> columns, int rows) {

    private static final int MOST_COLUMNS = 1000;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /// Reads a file whose first row has the names of the columns.
    ///
    /// @param data whether a cell of the first row shows that this row is no header
    /// @throws elboroom.domain.ProblemException if the file is not one of labels
    static LabelTable read(Path path, Predicate<String> data) {
        try {
            Folders.requireFile(path);
            char separator = separator(path);
            try (Reader text = reader(path);
                    CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
                return read(path, records, data);
            }
        } catch (CharacterCodingException _) {
            throw DataProblems.of("problem.labels.encoding", path);
        } catch (CsvParseException _) {
            throw DataProblems.of("problem.labels.damaged", path);
        } catch (IOException e) {
            throw DataProblems.of(path, e);
        }
    }

    private static Reader reader(Path path) throws IOException {
        return new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Returns the separator that is most frequent in the first line.
    private static char separator(Path path) throws IOException {
        byte[] first;
        try (var in = Files.newInputStream(path)) {
            first = in.readNBytes(1 << 16);
        }
        String line = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(first)).toString().lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char each : SEPARATORS) {
            best = count(line, each) > count(line, best) ? each : best;
        }
        return best;
    }

    private static long count(String line, char letter) {
        return line.chars().filter(each -> each == letter).count();
    }

    private static LabelTable read(Path path, CsvReader<CsvRecord> records, Predicate<String> data) {
        List<ColumnValues> columns = new ArrayList<>();
        int rows = 0;
        try {
            for (CsvRecord record : records) {
                List<String> cells = record.getFields();
                if (cells.size() == 1 && cells.getFirst().isBlank() && columns.size() != 1) {
                    continue;
                }
                if (columns.isEmpty()) {
                    boolean header = cells.stream().noneMatch(data);
                    name(path, cells, header, columns);
                    if (header) {
                        continue;
                    }
                }
                if (cells.size() != columns.size()) {
                    throw DataProblems.of("problem.labels.ragged", path, record.getStartingLineNumber(), cells.size(),
                            columns.size());
                }
                for (int i = 0; i < cells.size(); i++) {
                    columns.get(i).add(cells.get(i));
                }
                rows++;
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw DataProblems.of("problem.labels.encoding", path);
            }
            throw DataProblems.of("problem.labels.damaged", path);
        }
        if (rows == 0) {
            throw DataProblems.of("problem.labels.empty", path);
        }
        return new LabelTable(path, columns, rows);
    }

    private static void name(Path path, List<String> first, boolean header, List<ColumnValues> columns) {
        if (first.size() > MOST_COLUMNS) {
            throw DataProblems.of("problem.labels.columns", path, first.size(), MOST_COLUMNS);
        }
        for (int i = 0; i < first.size(); i++) {
            String name = header ? first.get(i).replaceFirst("^\uFEFF", "").strip() : i == 0 ? "file" : "";
            String known = name.isEmpty() ? i == 1 && !header ? "label" : "column " + (i + 1) : name;
            boolean taken = columns.stream().anyMatch(each -> each.name().equals(known));
            columns.add(new ColumnValues(taken ? known + " (" + (i + 1) + ")" : known));
        }
    }
}

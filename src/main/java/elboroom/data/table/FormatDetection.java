package elboroom.data.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import elboroom.domain.table.DecimalMark;
import elboroom.domain.table.Delimiter;
import elboroom.domain.table.HeaderRow;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableFormat;

/// Detects delimiter, decimal mark and header of a table by its first rows, as far as they were not chosen.
///
/// The delimiter is the one with which most rows have the same number of values, and with which the values contain no
/// other delimiter unless they are numbers. There is a header if no value of the first row is a number but others are,
/// if the first row alone counts up, as numbered columns and years do, or, in a table of texts, if no value of the first
/// row occurs again in its column.
final class FormatDetection {

    private static final int SAMPLE = 1 << 16;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int MOST_ROWS = 200;
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern WITH_POINT = Pattern.compile("[-+]?\\d*\\.\\d+([eE][-+]?\\d+)?");

    private record Candidate(Delimiter delimiter, List<List<String>> rows, double score, int columns) {}

    private FormatDetection() {}

    static TableFormat detect(TextFile file, TableChoices choices) throws IOException {
        String sample = sample(file);
        Candidate best = choices.delimiter() == Delimiter.AUTO
                ? Arrays.stream(Delimiter.values()).filter(each -> each != Delimiter.AUTO)
                        .map(each -> candidate(sample, each))
                        .max(Comparator.comparingDouble(Candidate::score).thenComparingInt(Candidate::columns)
                                .thenComparing(Candidate::delimiter, Comparator.reverseOrder()))
                        .orElseThrow()
                : candidate(sample, choices.delimiter());
        boolean comma = choices.decimal() == DecimalMark.AUTO
                ? decimalComma(best.rows(), best.delimiter())
                : choices.decimal() == DecimalMark.COMMA;
        boolean header = choices.header() == HeaderRow.AUTO
                ? header(best.rows(), comma)
                : choices.header() == HeaderRow.YES;
        return new TableFormat(file.encoding().toString(), best.delimiter(), comma, header);
    }

    private static String sample(TextFile file) throws IOException {
        try (Reader reader = file.reader(_ -> {})) {
            char[] text = new char[SAMPLE];
            int length = 0;
            int read = 0;
            while (length < SAMPLE && read >= 0) {
                read = reader.read(text, length, SAMPLE - length);
                length += Math.max(0, read);
            }
            return new String(text, 0, length);
        }
    }

    private static Candidate candidate(String sample, Delimiter delimiter) {
        List<List<String>> rows = rows(sample, delimiter);
        Map<Integer, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(List::size, Collectors.counting()));
        int columns = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        if (columns < 2) {
            return new Candidate(delimiter, rows, 0, columns);
        }
        double consistent = (double) counts.getOrDefault(columns, 0L) / rows.size();
        double clean = share(rows, cell -> clean(cell, delimiter));
        return new Candidate(delimiter, rows, consistent * clean, columns);
    }

    private static List<List<String>> rows(String sample, Delimiter delimiter) {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (CsvRecord row : Rows.syntax(delimiter.character()).allowUnclosedQuote(true)
                    .maxBufferSize(2 * SAMPLE).ofCsvRecord(sample)) {
                rows.add(row.getFields());
                if (rows.size() == MOST_ROWS) {
                    return rows;
                }
            }
        } catch (CsvParseException _) {
            return rows; // with another delimiter, a quote may be where none is allowed
        }
        if (sample.length() == SAMPLE && rows.size() > 1) {
            rows.removeLast(); // cut off
        }
        return rows;
    }

    private static double share(List<List<String>> rows, Function<String, Boolean> of) {
        return rows.stream().flatMap(List::stream).mapToInt(cell -> of.apply(cell) ? 1 : 0).average().orElse(0);
    }

    private static boolean clean(String cell, Delimiter delimiter) {
        boolean others = Arrays.stream(Delimiter.values())
                .anyMatch(other -> other != delimiter && other != Delimiter.AUTO
                        && cell.indexOf(other.character()) >= 0);
        return !others || Double.isFinite(CellText.number(cell, true)) || Double.isFinite(CellText.number(cell, false));
    }

    /// Among numbers such as 1,234 with a comma as delimiter, the comma separates thousands.
    private static boolean decimalComma(List<List<String>> rows, Delimiter delimiter) {
        List<String> cells = rows.stream().flatMap(List::stream).map(String::strip).toList();
        List<String> commas = cells.stream().filter(cell -> WITH_COMMA.matcher(cell).matches()).toList();
        long points = cells.stream().filter(cell -> WITH_POINT.matcher(cell).matches()).count();
        boolean thousands = delimiter == Delimiter.COMMA
                && commas.stream().allMatch(cell -> THOUSANDS.matcher(cell).matches());
        return !thousands && commas.size() > points;
    }

    private static boolean header(List<List<String>> rows, boolean decimalComma) {
        if (rows.size() < 2) {
            return rows.size() == 1 && rows.getFirst().stream().noneMatch(cell -> number(cell, decimalComma));
        }
        List<String> first = rows.getFirst();
        List<List<String>> rest = rows.subList(1, rows.size());
        if (first.stream().anyMatch(cell -> number(cell, decimalComma))) {
            return countsUp(first) && rest.stream().noneMatch(FormatDetection::countsUp);
        }
        if (rest.stream().flatMap(List::stream).anyMatch(cell -> number(cell, decimalComma))) {
            return true;
        }
        return IntStream.range(0, first.size()).allMatch(
                column -> rest.stream().noneMatch(
                        row -> column < row.size() && row.get(column).equals(first.get(column))));
    }

    /// Whether a row consists of whole numbers, each one more than that before it; the first cell may be empty.
    private static boolean countsUp(List<String> row) {
        List<String> cells = row.getFirst().isBlank() ? row.subList(1, row.size()) : row;
        if (cells.size() < 2 || !cells.stream().allMatch(cell -> WHOLE.matcher(cell.strip()).matches())) {
            return false;
        }
        int start = Integer.parseInt(cells.getFirst().strip());
        return IntStream.range(0, cells.size()).allMatch(i -> Integer.parseInt(cells.get(i).strip()) == start + i);
    }

    private static boolean number(String cell, boolean decimalComma) {
        return !Double.isNaN(CellText.number(cell, decimalComma));
    }
}

package elboroom.data.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import elboroom.data.file.DataProblems;
import elboroom.domain.ProblemException;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableFormat;
import org.jspecify.annotations.Nullable;

/// Codes in a table of text: the columns `mu_0`, `z_0` or `code_0` and so on, as `elboroom encode` writes them; without such
/// columns all numeric ones but an index. A column `class` or `label` has the labels.
///
/// @param values `[examples, dimensions]`, row by row
/// @param labels by example; null for none
public record TableCodes(int dimensions, float[] values, List<@Nullable String> labels) {

    private static final Pattern CODE = Pattern.compile("(?:mu|z|code)_\\d+");
    private static final List<String> LABELS = List.of("class", "label", "labels", "y", "target", "category");
    private static final List<String> ASIDE = List.of("index", "id", "split", "");

    /// Whether a table contains codes, by the names of its columns.
    public static boolean isNamed(Path path) {
        try {
            TextFile file = TextFile.open(path, _ -> {});
            TableFormat format = FormatDetection.detect(file, TableChoices.AUTOMATIC);
            try (Rows rows = Rows.of(file, format.delimiter().character(), _ -> {})) {
                return format.header() && rows.more()
                        && rows.next().cells().stream().anyMatch(name -> CODE.matcher(name).matches());
            }
        } catch (ProblemException | IOException _) {
            return false;
        }
    }

    /// Reads the first codes of a file.
    ///
    /// @param most examples to read
    /// @throws ProblemException if it is not a table, or has no numeric columns, or a value of these is not a number
    public static TableCodes read(Path path, int most, int mostDimensions) {
        TextFile file = TextFile.open(path, _ -> {});
        try {
            TableFormat format = FormatDetection.detect(file, TableChoices.AUTOMATIC);
            try (Rows rows = Rows.of(file, format.delimiter().character(), _ -> {})) {
                return read(path, rows, format, most, mostDimensions);
            }
        } catch (IOException e) {
            throw TextFile.problem(path, e);
        }
    }

    private static TableCodes read(Path path, Rows rows, TableFormat format, int most, int mostDimensions) {
        List<String> names = format.header() && rows.more()
                ? rows.next().cells().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList()
                : List.of();
        List<Row> content = new ArrayList<>();
        while (rows.more() && content.size() < most) {
            content.add(rows.next());
        }
        int[] columns = content.isEmpty() ? new int[0] : columns(names, content.getFirst(), format.decimalComma());
        if (columns.length == 0) {
            throw DataProblems.of("problem.codes.columns", path);
        }
        if (columns.length > mostDimensions) {
            throw DataProblems.of("problem.codes.dimensions", path, columns.length, mostDimensions);
        }
        float[] values = new float[content.size() * columns.length];
        List<@Nullable String> labels = new ArrayList<>();
        Optional<Integer> label = LABELS.stream().filter(names::contains).map(names::indexOf).findFirst();
        for (int i = 0; i < content.size(); i++) {
            Row row = content.get(i);
            for (int d = 0; d < columns.length; d++) {
                values[i * columns.length + d] = number(path, row, columns[d], format.decimalComma());
            }
            labels.add(label.map(column -> text(row, column)).filter(text -> !CellText.missing(text)).orElse(null));
        }
        return new TableCodes(columns.length, values, labels);
    }

    private static int[] columns(List<String> names, Row first, boolean decimalComma) {
        int[] codes = IntStream.range(0, names.size()).filter(i -> CODE.matcher(names.get(i)).matches()).toArray();
        return codes.length > 0
                ? codes
                : IntStream.range(0, first.cells().size())
                        .filter(i -> i >= names.size()
                                || !(LABELS.contains(names.get(i)) || ASIDE.contains(names.get(i))))
                        .filter(i -> Double.isFinite(CellText.number(first.cells().get(i), decimalComma))).toArray();
    }

    private static String text(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    private static float number(Path path, Row row, int column, boolean decimalComma) {
        double number = CellText.number(text(row, column), decimalComma);
        if (!Double.isFinite(number)) {
            throw DataProblems.of("problem.codes.cell", path, row.line(), column + 1);
        }
        return (float) number;
    }
}

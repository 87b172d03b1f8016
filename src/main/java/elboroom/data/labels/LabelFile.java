package elboroom.data.labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import elboroom.data.file.DataProblems;
import elboroom.data.image.ImageKinds;
import elboroom.domain.Problem;
import elboroom.domain.data.Attribute;
import org.jspecify.annotations.Nullable;

/// The labels and attributes of examples in a CSV file with a header: one row for each example, in the order of the
/// examples or with the name of its image file. Immutable.
public final class LabelFile {

    private static final Set<String> FILES = Set.of("file", "filename", "file_name", "file name", "name", "image",
            "image_id", "image_name", "img", "path", "filepath", "file_path", "id", "파일", "파일명", "파일 이름", "이미지");
    private static final Set<String> LABELS = Set.of("label", "labels", "class", "classes", "category", "target", "y",
            "class_name", "species", "레이블", "라벨", "클래스", "분류");
    /// The largest number of different texts of an attribute.
    private static final int MOST_TEXTS = 1000;

    private final LabelTable table;
    private final @Nullable ColumnValues names;
    private final @Nullable ColumnValues labels;
    private final List<ColumnValues> columns = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    /// For each attribute the numbers of its texts; empty for quantities.
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<Problem> hints = new ArrayList<>();

    private LabelFile(LabelTable table, boolean named) {
        this.table = table;
        List<ColumnValues> left = new ArrayList<>(table.columns());
        names = named ? take(left, FILES) : null;
        labels = left.isEmpty() ? null : take(left, LABELS);
        left.forEach(this::addAttribute);
    }

    /// Reads a file that names the image file of each row in a column such as `file`, otherwise in the first.
    ///
    /// @throws elboroom.domain.ProblemException if it cannot be read, or has no other column
    public static LabelFile ofImages(Path path) {
        LabelTable table = LabelTable.read(path, cell -> ImageKinds.read(Path.of(safe(cell))));
        if (table.columns().size() < 2) {
            throw DataProblems.of("problem.labels.oneColumn", path);
        }
        return new LabelFile(table, true);
    }

    private static String safe(String cell) {
        return "x" + cell.replaceAll("[^\\w. -]", "_");
    }

    /// Reads a file with a row for each example.
    ///
    /// @throws elboroom.domain.ProblemException if it cannot be read, or has another number of rows
    public static LabelFile ofRows(Path path, int examples) {
        LabelTable table = LabelTable.read(path, _ -> false);
        if (table.rows() != examples) {
            throw DataProblems.of("problem.labels.rows", path, table.rows(), examples);
        }
        return new LabelFile(table, false);
    }

    private static ColumnValues take(List<ColumnValues> columns, Set<String> usual) {
        ColumnValues found = columns.stream()
                .filter(each -> usual.contains(each.name().toLowerCase(Locale.ROOT))).findFirst()
                .orElse(columns.getFirst());
        columns.remove(found);
        return found;
    }

    private void addAttribute(ColumnValues column) {
        if (column.distinct() == 0) {
            return;
        }
        boolean quantities = column.quantities();
        if (!quantities && column.distinct() > MOST_TEXTS) {
            hints.add(Problem.of("problem.labels.texts", column.name(), MOST_TEXTS));
            return;
        }
        columns.add(column);
        attributes.add(quantities
                ? Attribute.continuous(column.name())
                : Attribute.discrete(column.name(), column.names()));
        Map<String, Integer> byText = new HashMap<>();
        if (!quantities) {
            column.names().forEach(each -> byText.put(each, byText.size()));
        }
        numbers.add(byText);
    }

    Path path() {
        return table.path();
    }

    int rows() {
        return table.rows();
    }

    /// Returns the name of the image file of a row.
    String fileName(int row) {
        return names == null ? "" : names.text(row);
    }

    /// Returns the classes in natural order; empty if there is no column of labels.
    public List<String> classes() {
        return labels == null ? List.of() : labels.names();
    }

    /// Returns the label of a row; empty if it is missing.
    public Optional<String> label(int row) {
        return labels == null || labels.text(row).isEmpty() ? Optional.empty() : Optional.of(labels.text(row));
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    /// Returns the value of an attribute in a row; NaN if it is missing.
    public float value(int attribute, int row) {
        ColumnValues column = columns.get(attribute);
        if (attributes.get(attribute).kind() != Attribute.Kind.DISCRETE) {
            return column.number(row);
        }
        Integer number = numbers.get(attribute).get(column.text(row));
        return number == null ? Float.NaN : number;
    }

    /// Returns what the user may not expect, such as columns that are not used.
    public List<Problem> hints() {
        return hints;
    }
}

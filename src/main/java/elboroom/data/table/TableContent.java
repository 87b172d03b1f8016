package elboroom.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import elboroom.data.file.DataProblems;
import elboroom.domain.table.MissingValues;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;

/// Reads the values of a table in the second pass over its rows.
public final class TableContent {

    private final TableScan scan;
    private final MissingValues missing;
    private final TableSchema schema;
    /// Where the columns of the schema are in the file.
    private final int[] places;
    private final int labelPlace;
    private final List<String> classes;
    private final Map<String, Integer> classNumbers;
    private final List<Map<String, Integer>> categories = new ArrayList<>();
    private final TableRows rows;
    private long dropped;
    private long masked;

    private TableContent(TableScan scan, TableChoices choices) {
        this.scan = scan;
        this.missing = missing(choices);
        this.schema = choices.schema().orElseGet(() -> preliminary(scan, choices.missing()));
        this.places = schema.columns().stream().mapToInt(this::place).toArray();
        this.labelPlace = schema.label().map(this::find).orElse(-1);
        this.classes = labelPlace < 0 ? List.of() : scan.columns().get(labelPlace).categories();
        this.classNumbers = numbered(classes);
        schema.columns().forEach(column -> categories.add(
                column instanceof TableColumn.Categorical(String _, List<String> names) ? numbered(names) : Map.of()));
        this.rows = new TableRows(places.length);
    }

    /// A model that was trained without missing values cannot read them.
    private static MissingValues missing(TableChoices choices) {
        boolean masks = choices.schema().map(TableSchema::missing).orElse(true);
        return choices.missing() == MissingValues.MASK && !masks ? MissingValues.REFUSE : choices.missing();
    }

    /// Reads all rows.
    ///
    /// @throws elboroom.domain.ProblemException at the first value that cannot be used, or if the table lacks a column of
    ///         the given schema
    public static TableContent read(TableScan scan, TableChoices choices) {
        TableContent content = new TableContent(scan, choices);
        try (Rows all = scan.open()) {
            while (all.more()) {
                content.add(all.next());
            }
        }
        return content;
    }

    /// The columns that are used, scaled by all rows.
    private static TableSchema preliminary(TableScan scan, MissingValues missing) {
        List<TableColumn> columns = new ArrayList<>();
        Optional<String> label = Optional.empty();
        for (int i = 0; i < scan.columns().size(); i++) {
            ColumnSurvey survey = scan.columns().get(i);
            switch (scan.uses().get(i).use()) {
                case NUMERIC -> columns.add(new TableColumn.Numeric(survey.name(), survey.mean(), survey.deviation(),
                        survey.low(), survey.high()));
                case CATEGORICAL -> columns.add(new TableColumn.Categorical(survey.name(), survey.categories()));
                case LABEL -> label = Optional.of(survey.name());
                case IGNORED -> {
                }
            }
        }
        return new TableSchema(columns, label, missing == MissingValues.MASK);
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private int place(TableColumn column) {
        int place = find(column.name());
        if (place < 0) {
            throw DataProblems.of("problem.table.lacks", scan.path(), column.name());
        }
        return place;
    }

    private int find(String name) {
        return IntStream.range(0, scan.columns().size())
                .filter(i -> scan.columns().get(i).name().equals(name)).findFirst().orElse(-1);
    }

    private void add(Row row) {
        scan.check(row);
        float[] values = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            String cell = row.cells().get(places[i]);
            values[i] = (float) switch (schema.columns().get(i)) {
                case TableColumn.Numeric column -> number(row, column, cell);
                case TableColumn.Categorical column -> category(row, column, categories.get(i), cell);
            };
            if (Float.isNaN(values[i])) {
                if (missing == MissingValues.DROP) {
                    dropped++;
                    return;
                }
                masked++;
            }
        }
        rows.add(values, label(row), row.line());
    }

    private double number(Row row, TableColumn.Numeric column, String cell) {
        if (CellText.missing(cell)) {
            return absent(row, column, "problem.table.missing", cell);
        }
        double number = CellText.number(cell, scan.format().decimalComma());
        if (Double.isInfinite(number)) {
            return absent(row, column, "problem.table.infinite", cell);
        }
        if (Double.isNaN(number)) {
            throw DataProblems.of("problem.table.text", scan.path(), row.line(), column.name(), shortened(cell));
        }
        double scaled = (number - column.offset()) / column.scale();
        return Math.abs(scaled) <= Float.MAX_VALUE ? scaled : absent(row, column, "problem.table.infinite", cell);
    }

    private double category(Row row, TableColumn.Categorical column, Map<String, Integer> numbers, String cell) {
        if (CellText.missing(cell)) {
            return absent(row, column, "problem.table.missing", cell);
        }
        Integer number = numbers.get(cell.strip());
        if (number == null) {
            throw DataProblems.of("problem.table.category", scan.path(), row.line(), column.name(), shortened(cell));
        }
        return number;
    }

    private double absent(Row row, TableColumn column, String problem, String cell) {
        if (missing == MissingValues.REFUSE) {
            throw DataProblems.of(problem, scan.path(), row.line(), column.name(), shortened(cell));
        }
        return Double.NaN;
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }

    private int label(Row row) {
        return labelPlace < 0 ? -1 : classNumbers.getOrDefault(row.cells().get(labelPlace).strip(), -1);
    }

    public TableRows rows() {
        return rows;
    }

    /// Returns the classes in label order.
    public List<String> classes() {
        return classes;
    }

    /// Returns the number of rows left out because of missing values.
    public long dropped() {
        return dropped;
    }

    /// Returns the number of missing values in the rows.
    public long masked() {
        return masked;
    }

    /// Scales the numeric columns by the training rows, and returns the schema of the result. A schema that was given is
    /// not changed.
    ///
    /// @param training numbers of the rows to scale by
    public TableSchema scaled(TableChoices choices, int[] training) {
        if (choices.schema().isPresent()) {
            return schema;
        }
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < schema.columns().size(); i++) {
            columns.add(schema.columns().get(i) instanceof TableColumn.Numeric numeric
                    ? ColumnScale.of(rows, i, training).apply(rows, i, numeric, choices.scaling())
                    : schema.columns().get(i));
        }
        return new TableSchema(columns, schema.label(), masked > 0);
    }
}

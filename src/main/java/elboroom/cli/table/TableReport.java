package elboroom.cli.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.domain.data.DataSummary;
import elboroom.domain.table.ColumnOverview;
import elboroom.domain.table.ColumnOverview.Reason;
import elboroom.domain.table.ColumnUse;
import elboroom.domain.table.NumberRange;
import elboroom.domain.table.TableFormat;
import elboroom.domain.table.TableOverview;

/// Prints what was detected of a table: its format, what each column contains and is used as, and its first rows.
public record TableReport(Screen screen) {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_VALUES = 50;
    private static final int LONGEST_CELL = 14;
    private static final int SHOWN_COLUMNS = 8;
    private static final int SHOWN_ROWS = 3;

    /// Prints name and format.
    public void printFormat(DataSummary summary, TableOverview table) {
        TableFormat format = table.format();
        screen.print("cli.data.table", summary.name(), table.columns().size(), summary.shape().width());
        screen.print("cli.data.table.format", format.encoding(), screen.text("table.delimiter." + format.delimiter()),
                screen.text("table.decimal." + (format.decimalComma() ? "comma" : "point")),
                screen.text("table.header." + (format.header() ? "yes" : "no")));
    }

    /// Prints the columns and the first rows.
    public void printColumns(TableOverview table) {
        screen.out().println();
        Table columns = new Table().row(screen.text("table.column"), screen.text("table.missing"),
                screen.text("table.use"), screen.text("table.values"));
        table.columns().forEach(column -> columns.row(Table.shorten(column.name(), LONGEST_NAME),
                screen.numbers().integer((double) column.missing()), use(column),
                Table.shorten(values(column), LONGEST_VALUES)));
        columns.print(screen.out());
        screen.out().println();
        int shown = Math.min(SHOWN_COLUMNS, table.columns().size());
        String more = shown < table.columns().size() ? "…" : "";
        Table rows = new Table().row(cells(table.columns().stream().map(ColumnOverview::name).toList(), shown, more));
        table.firstRows().stream().limit(SHOWN_ROWS).forEach(row -> rows.row(cells(row, shown, more)));
        rows.print(screen.out());
    }

    private static String[] cells(List<String> all, int shown, String more) {
        return IntStream.rangeClosed(0, shown)
                .mapToObj(i -> i < shown ? Table.shorten(all.get(i), LONGEST_CELL) : more).toArray(String[]::new);
    }

    private String use(ColumnOverview column) {
        return column.reason() == Reason.NONE
                ? screen.text("table.use." + column.use())
                : screen.text("table.use.IGNORED.because", screen.text("table.reason." + column.reason()));
    }

    private static String values(ColumnOverview column) {
        boolean numbers = !Double.isNaN(column.low());
        if (column.use() == ColumnUse.NUMERIC || (numbers && column.use() == ColumnUse.IGNORED)) {
            NumberRange range = new NumberRange(column.low(), column.high());
            return range.text(column.low()) + " … " + range.text(column.high());
        }
        String first = column.values().entrySet().stream().map(TableReport::count).collect(Collectors.joining(", "));
        return column.distinct() > column.values().size() ? first + ", …" : first;
    }

    private static String count(Map.Entry<String, Integer> value) {
        return value.getKey() + " (" + value.getValue() + ")";
    }
}

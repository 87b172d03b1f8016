package elboroom.cli.table;

import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.domain.table.NumberRange;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.RowError;

/// Prints the error of each column of a table in its own units.
public record ColumnErrors(Screen screen) {

    private static final int LONGEST = 40;
    /// Errors are so many times smaller than the range of a column.
    private static final int FINER = 10;

    /// Prints nothing for a model of images.
    public void print(EvaluationReport report, TableSchema columns) {
        RowError rows = report.rows();
        if (rows == null) {
            return;
        }
        Table table = new Table().row(screen.text("cli.columnErrors"), screen.text("cli.columnErrors.value"),
                screen.text("cli.columnErrors.standard"), screen.text("cli.columnErrors.count"));
        rows.in(columns).forEach(error -> table.row(Table.shorten(error.column().name(), LONGEST),
                text(error, error.error().mean()), standard(error),
                screen.numbers().integer((double) error.error().count())));
        table.print(screen.out());
    }

    private String standard(RowError.OfColumn error) {
        double value = error.error().standardError();
        return error.share() ? screen.numbers().percent(value) : text(error, value);
    }

    private String text(RowError.OfColumn error, double value) {
        if (error.column() instanceof TableColumn.Numeric column) {
            return new NumberRange(0, (column.high() - column.low()) / FINER).text(value);
        }
        return screen.text("cli.columnErrors.wrong", screen.numbers().percent(value));
    }
}

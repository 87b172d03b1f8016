package elboroom.ui.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

import elboroom.domain.document.Block.Table;
import elboroom.domain.document.Span;

/// Rows of a table as wide as its document; columns with longer texts are wider. Runs on the FX thread.
final class TableGrid extends GridPane {

    /// Bounds of the characters that count for the width of a column.
    private static final int NARROWEST = 6;
    private static final int WIDEST = 50;

    private final List<List<StackPane>> rows = new ArrayList<>();

    /// @param from the first row
    /// @param to the row after the last one
    TableGrid(Table table, int from, int to, Links links) {
        getStyleClass().add(from == 0 ? "document-table" : "document-table-part");
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(column -> width(table, column)).toArray();
        int total = Math.max(1, IntStream.of(widths).sum());
        for (int width : widths) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 * width / total);
            getColumnConstraints().add(column);
        }
        for (int row = from; row < to; row++) {
            List<StackPane> cells = new ArrayList<>();
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                StackPane cell = new StackPane(new SpanFlow(table.rows().get(row).get(column), links));
                cell.getStyleClass().add(row == 0 ? "document-head" : "document-cell");
                add(cell, column, row - from);
                cells.add(cell);
            }
            rows.add(cells);
        }
    }

    /// The cells of each row.
    List<List<StackPane>> rows() {
        return rows;
    }

    private static int width(Table table, int column) {
        return table.rows().stream().filter(row -> column < row.size())
                .mapToInt(row -> Span.plain(row.get(column)).length())
                .map(length -> Math.clamp(length, NARROWEST, WIDEST)).max().orElse(NARROWEST);
    }
}

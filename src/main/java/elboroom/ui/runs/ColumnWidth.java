package elboroom.ui.runs;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import elboroom.ui.fx.FxExecutor;

/// Fits the width of a table column to its texts, so that none but long user texts are cut off. A width chosen by the
/// user stays until a longer text appears. Runs on the FX thread.
final class ColumnWidth {

    /// For the name of the column: its padding and the arrow of the sort order.
    private static final double HEADER = 36;
    /// For the line between columns, and rounding.
    private static final double SLACK = 6;
    /// Of a column of users' names.
    private static final double WIDEST_NAMES = 240;
    /// The widest text is looked for among so many of the longest.
    private static final int MEASURED = 16;

    private final TableColumn<?, ?> column;
    private final String header;
    private final boolean named;
    private List<String> longest = List.of();
    private Font font = Font.getDefault();
    private double fitted;

    /// @param header the name of the column
    /// @param named whether users chose the texts, which may then be shortened
    ColumnWidth(TableColumn<?, ?> column, String header, boolean named) {
        this.column = column;
        this.header = header;
        this.named = named;
        fit();
    }

    /// Fits the column to other texts.
    void fit(List<String> texts) {
        longest = texts.stream().sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED).toList();
        fit();
    }

    /// The cells have this font. They learn it while they are laid out, when a column must not change.
    void in(Font newFont) {
        if (!newFont.equals(font)) {
            font = newFont;
            fitted = 0;
            new FxExecutor().execute(this::fit);
        }
    }

    private void fit() {
        double texts = longest.stream().mapToDouble(this::width).max().orElse(0) + font.getSize() + SLACK;
        double needed = Math.ceil(Math.max(named ? Math.min(texts, WIDEST_NAMES) : texts, width(header) + HEADER));
        if (needed > fitted) {
            fitted = needed;
            column.setPrefWidth(needed);
        }
    }

    private double width(String text) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}

package elboroom.ui.runs;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;

import elboroom.ui.control.draw.ChartFonts;
import elboroom.ui.fx.FxExecutor;

/// Fits the width of a table column to its texts, so that only long user texts are truncated. A width chosen by the
/// user is kept until a longer text appears. Runs on the FX thread.
final class ColumnWidth {

    /// The padding of the column header and its sort arrow.
    private static final double HEADER = 36;
    /// The line between columns, and rounding.
    private static final double SLACK = 6;
    /// The maximum width of a column of user-chosen names.
    private static final double WIDEST_NAMES = 240;
    /// The number of longest texts that are measured.
    private static final int MEASURED = 16;

    private final TableColumn<?, ?> column;
    private final String header;
    private final boolean named;
    private List<String> longest = List.of();
    private Font font = Font.getDefault();
    private double fitted;

    /// @param header the name of the column
    /// @param named whether users chose the texts, which may then be truncated
    ColumnWidth(TableColumn<?, ?> column, String header, boolean named) {
        this.column = column;
        this.header = header;
        this.named = named;
        fit();
    }

    /// Fits the column to new texts.
    void fit(List<String> texts) {
        longest = texts.stream().sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED).toList();
        fit();
    }

    /// Sets the font of the cells. They get it during layout, when a column must not change, so the width is updated
    /// later.
    void in(Font newFont) {
        if (!newFont.equals(font)) {
            font = newFont;
            fitted = 0;
            new FxExecutor().execute(this::fit);
        }
    }

    private void fit() {
        double texts = longest.stream().mapToDouble(text -> ChartFonts.width(text, font)).max().orElse(0)
                + font.getSize() + SLACK;
        double needed = Math
                .ceil(Math.max(named ? Math.min(texts, WIDEST_NAMES) : texts, ChartFonts.width(header, font) + HEADER));
        if (needed > fitted) {
            fitted = needed;
            column.setPrefWidth(needed);
        }
    }
}

package elboroom.ui.numbers;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// A table of metrics: name, value, standard error, and number of examples. Runs on the FX thread.
final class FigureTable extends GridPane {

    /// Minimum width of the name column, which wraps.
    private static final double LEAST = 88;

    private final Messages messages;

    FigureTable(List<Figure> figures, Messages messages) {
        this.messages = messages;
        getStyleClass().add("figures");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(LEAST);
        getColumnConstraints().addAll(name, right(), right(), right());
        addRow(0, wrapped(label(messages.text("numbers.title"), "unit")), label(messages.text("numbers.mean"), "unit"),
                label(messages.text("numbers.error"), "unit"), label(messages.text("numbers.count"), "unit"));
        for (int i = 0; i < figures.size(); i++) {
            add(figures.get(i), i + 1);
        }
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    private void add(Figure figure, int row) {
        Label name = wrapped(label(figure.name(), "field-label"));
        Label value = label(figure.value(), "value");
        value.setAccessibleText(figure.error().isEmpty()
                ? messages.text("numbers.spoken.plain", figure.name(), figure.value())
                : messages.text("numbers.spoken", figure.name(), figure.value(), figure.error(), figure.over()));
        HeaderButtons.hint(name, figure.hint());
        HeaderButtons.hint(value, figure.hint());
        addRow(row, name, value, label(figure.error(), "unit"), label(figure.over(), "unit"));
    }

    private static Label wrapped(Label label) {
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        label.setWrapText(true);
        return label;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}

package elboroom.ui.setup.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import elboroom.domain.table.ColumnOverview;
import elboroom.domain.table.ColumnOverview.Reason;
import elboroom.domain.table.ColumnUse;
import elboroom.domain.table.NumberRange;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;
import org.jspecify.annotations.Nullable;

/// A column of a table: its name, the choice of its use, and what it contains. Runs on the FX thread.
final class ColumnCell extends ListCell<ColumnOverview> {

    private final DataChoice choice;
    private final Messages messages;
    private final Label name = new Label();
    private final Label contents = new Label();
    private final ComboBox<ColumnUse> use = new ComboBox<>();
    private final VBox all;
    private boolean filling;

    ColumnCell(DataChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
        UserText.limit(name, Double.MAX_VALUE);
        name.setMinWidth(0);
        contents.getStyleClass().add("unit");
        contents.setMinWidth(0);
        HeaderButtons.hint(contents, contents::getText);
        use.getItems().setAll(ColumnUse.values());
        use.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ColumnUse value) {
                return value == null ? "" : messages.text("table.use." + value);
            }

            @Override
            public ColumnUse fromString(String typed) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        use.setMinWidth(Region.USE_PREF_SIZE);
        HeaderButtons.hint(use, messages.text("setup.columns.use.hint"));
        use.valueProperty().subscribe((_, chosen) -> choose(chosen));
        HBox line = new HBox(6, name, use);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        all = new VBox(1, line, contents);
        setPrefWidth(0);
    }

    private void choose(@Nullable ColumnUse chosen) {
        ColumnOverview column = getItem();
        if (!filling && column != null && chosen != null && chosen != column.use()) {
            choice.read(choices -> choices.withTable(choices.table().with(column.name(), chosen)));
        }
    }

    @Override
    protected void updateItem(@Nullable ColumnOverview column, boolean empty) {
        super.updateItem(column, empty);
        setGraphic(empty ? null : all);
        if (column != null && !empty) {
            filling = true;
            use.setValue(column.use());
            filling = false;
            name.setText(Visible.of(column.name()));
            HeaderButtons.hint(name, name.getText());
            use.setAccessibleText(messages.text("setup.columns.use", name.getText()));
            contents.setText(Visible.of(describe(column)));
        }
    }

    private String describe(ColumnOverview column) {
        String values = values(column);
        String missing = column.missing() == 0 ? "" : " · " + messages.text("setup.columns.missing", column.missing());
        String reason = column.reason() == Reason.NONE ? "" : messages.text("table.reason." + column.reason()) + " · ";
        return reason + values + missing;
    }

    private static String values(ColumnOverview column) {
        boolean numbers = !Double.isNaN(column.low());
        if (numbers && (column.use() == ColumnUse.NUMERIC || column.use() == ColumnUse.IGNORED)) {
            NumberRange range = new NumberRange(column.low(), column.high());
            return range.text(column.low()) + " … " + range.text(column.high());
        }
        List<Map.Entry<String, Integer>> counts = List.copyOf(column.values().entrySet());
        String first = counts.stream().map(value -> value.getKey() + " (" + value.getValue() + ")")
                .collect(Collectors.joining(", "));
        return column.distinct() > counts.size() ? first + ", …" : first;
    }
}

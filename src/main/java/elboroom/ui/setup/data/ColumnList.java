package elboroom.ui.setup.data;

import java.util.List;
import javafx.scene.control.ListView;

import elboroom.domain.table.ColumnOverview;
import elboroom.domain.table.TableOverview;
import elboroom.i18n.Messages;

/// The columns of a table with their use, which can be changed. Runs on the FX thread.
final class ColumnList extends ListView<ColumnOverview> {

    private static final double ROW = 58;
    private static final int MOST_SHOWN = 5;

    ColumnList(DataChoice choice, Messages messages) {
        setId("setup-columns");
        setFixedCellSize(ROW);
        setFocusTraversable(false);
        setAccessibleText(messages.text("setup.columns"));
        getStyleClass().add("column-list");
        setCellFactory(_ -> new ColumnCell(choice, messages));
        choice.table().subscribe(table -> {
            getItems().setAll(table.map(TableOverview::columns).orElse(List.of()));
            double height = ROW * Math.clamp(getItems().size(), 1, MOST_SHOWN) + 2;
            setPrefHeight(height);
            setMinHeight(height);
        });
    }
}

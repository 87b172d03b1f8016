package elboroom.ui.codes;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Csv;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.code.CodeCell;
import elboroom.ui.control.code.CodeGrid;

/// The code map pane: the code at each position of the image, one of which is selected. Runs on the FX thread.
public final class CodesView extends VBox {

    private final CodesViewModel viewModel;
    private final Messages messages;

    public CodesView(CodesViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().addAll("pane", "codes-pane");
        CodeGrid map = map();
        setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(header(), map);
        PaneActions.of("codes", map).withCsv(this::csv).on(this);
    }

    private String csv() {
        CodeMap map = viewModel.map().get();
        Csv csv = new Csv("row", "column", "code");
        for (int i = 0; i < map.codes().size(); i++) {
            csv.row(i / map.columns() + 1, i % map.columns() + 1, map.codes().get(i));
        }
        return csv.toString();
    }

    private PaneHeader header() {
        Label where = new Label();
        where.getStyleClass().add("note");
        where.setWrapText(true);
        where.textProperty().bind(Bindings.createStringBinding(this::where, viewModel.map(), viewModel.position()));
        Button sample = HeaderButtons.button(messages.text("codes.sample"), messages.text("codes.sample.hint"),
                viewModel::sample);
        sample.disableProperty().bind(viewModel.hasExamples().not());
        return new PaneHeader(messages.text("codes.title"), where, sample);
    }

    private String where() {
        CodeMap map = viewModel.map().get();
        int place = viewModel.position().get();
        return place >= map.codes().size()
                ? ""
                : messages.text("codes.where", place / map.columns() + 1, place % map.columns() + 1,
                        map.codes().get(place));
    }

    private CodeGrid map() {
        CodeGrid grid = new CodeGrid();
        grid.setId("code-map");
        grid.setAccessibleText(messages.text("codes.title"));
        HeaderButtons.hint(grid, messages.text("codes.map.hint"));
        viewModel.map().subscribe(map -> grid.setCells(map.columns(),
                map.codes().stream().map(code -> new CodeCell(code, "", false)).toList()));
        viewModel.position().subscribe(place -> grid.chosenProperty().set(place.intValue()));
        grid.setOnPick(viewModel.position()::set);
        return grid;
    }
}

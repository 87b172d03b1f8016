package elboroom.ui.runs;

import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import elboroom.domain.run.RunInfo;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.Csv;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.UserText;
import org.jspecify.annotations.Nullable;

/// The table of runs: Enter or a double-click opens one, Delete asks for confirmation. Runs on the FX thread.
final class RunTable extends TableView<RunInfo> {

    private final RunsViewModel viewModel;
    private final Messages messages;
    /// Whether the selection is being changed by the program, not by the user.
    private boolean filling;
    private final Map<RunColumn, ColumnWidth> widths = new EnumMap<>(RunColumn.class);
    /// The texts of the listed runs, formatted once: sorting and each letter of a search need them again.
    private final IdentityHashMap<RunInfo, Map<RunColumn, String>> texts = new IdentityHashMap<>();

    RunTable(RunsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("run-table");
        getStyleClass().addAll("dense", "run-table");
        setAccessibleText(messages.text("runs.title"));
        setAccessibleHelp(messages.text("runs.table.hint"));
        setPlaceholder(placeholder());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (RunColumn column : RunColumn.values()) {
            TableColumn<RunInfo, RunInfo> made = column(column);
            getColumns().add(made);
            if (column == RunColumn.DATE) {
                getSortOrder().add(made);
            }
        }
        setRowFactory(_ -> row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunInfo>) _ -> selected());
        viewModel.shown().subscribe(this::fill);
        viewModel.selected().subscribe(_ -> select());
    }

    private Label placeholder() {
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text(viewModel.listed().get()
                        ? viewModel.search().get().isBlank() ? "runs.none.yet" : "runs.none"
                        : "runs.loading"),
                viewModel.listed(), viewModel.search()));
        return words;
    }

    private TableColumn<RunInfo, RunInfo> column(RunColumn column) {
        TableColumn<RunInfo, RunInfo> made = new TableColumn<>();
        Label name = new Label(messages.text(column.key()));
        HeaderButtons.hint(name, messages.text(column.key() + ".hint"));
        made.setGraphic(name);
        widths.put(column, new ColumnWidth(made, name.getText(), column.named()));
        made.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        made.setCellFactory(_ -> new Words(column));
        made.setComparator(column.comparator(run -> text(run, column)));
        made.setSortType(column == RunColumn.DATE
                ? TableColumn.SortType.DESCENDING
                : TableColumn.SortType.ASCENDING);
        return made;
    }

    private final class Words extends TableCell<RunInfo, RunInfo> {

        private final RunColumn column;
        private final Tooltip whole = UserText.tooltip("");

        Words(RunColumn column) {
            this.column = column;
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            if (column.number()) {
                getStyleClass().add("number");
            }
            if (column.named()) {
                getStyleClass().add(UserText.STYLE);
            }
            fontProperty().subscribe(font -> Objects.requireNonNull(widths.get(column)).in(font));
        }

        @Override
        protected void updateItem(@Nullable RunInfo run, boolean empty) {
            super.updateItem(run, empty);
            String text = empty || run == null ? "" : Visible.of(text(run, column));
            setText(text);
            whole.setText(text);
            setTooltip(text.isEmpty() ? null : whole);
        }
    }

    private TableRow<RunInfo> row() {
        TableRow<RunInfo> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                viewModel.open(row.getItem().folder());
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        RunInfo focused = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && focused != null) {
            viewModel.open(focused.folder());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            viewModel.deletion().ask();
            event.consume();
        }
    }

    private void selected() {
        if (!filling) {
            viewModel.select(List.copyOf(getSelectionModel().getSelectedItems()));
        }
    }

    private String text(RunInfo run, RunColumn column) {
        return texts.computeIfAbsent(run, _ -> new EnumMap<>(RunColumn.class))
                .computeIfAbsent(column, _ -> column.text(run, messages));
    }

    /// The table as it is shown: its rows in their order.
    String csv() {
        return new Csv(Stream.of(RunColumn.values()).map(column -> messages.text(column.key())).toArray(String[]::new))
                .rows(getItems().stream().map(run -> Stream.of(RunColumn.values())
                        .map(column -> Visible.of(text(run, column))).toList()))
                .toString();
    }

    private void fill(List<RunInfo> runs) {
        filling = true;
        Set<RunInfo> listed = Collections.newSetFromMap(new IdentityHashMap<>());
        listed.addAll(runs);
        texts.keySet().retainAll(listed);
        widths.forEach((column, width) -> width.fit(
                runs.stream().map(run -> Visible.of(text(run, column))).distinct().toList()));
        getItems().setAll(runs);
        sort();
        filling = false;
        select();
    }

    private void select() {
        List<RunInfo> wanted = viewModel.selected().get();
        if (!filling && !wanted.equals(List.copyOf(getSelectionModel().getSelectedItems()))) {
            filling = true;
            getSelectionModel().clearSelection();
            wanted.forEach(getSelectionModel()::select);
            filling = false;
        }
    }
}

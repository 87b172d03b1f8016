package elboroom.ui.numbers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ui.control.Csv;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.exploration.text.DataText;
import org.jspecify.annotations.Nullable;

/// The metrics pane of a snapshot: a table, and bars for each dimension. Runs on the FX thread.
public final class MetricsView extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MetricsViewModel viewModel;
    private final Messages messages;

    /// @param title of the pane
    public MetricsView(MetricsViewModel viewModel, Messages messages, Node title) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().addAll("pane", "numbers");
        TableWithBars body = body();
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(title), status(), body);
        PaneActions.of("metrics", body).withCsv(this::csv).on(this);
    }

    private String csv() {
        Csv csv = new Csv("metric", "value", "standard error", "over");
        Measured measured = viewModel.measured().get();
        return measured == null
                ? csv.toString()
                : csv.rows(FigureList.of(measured.numbers(), viewModel.table(), messages).stream().map(
                        figure -> List.of(figure.name(), figure.value(), figure.error(), figure.over()))).toString();
    }

    private PaneHeader header(Node title) {
        Button measure = HeaderButtons.button(messages.text("numbers.measure"), messages.text("numbers.measure.hint"),
                viewModel::measure);
        measure.setId("measure");
        measure.disableProperty().bind(viewModel.snapshot().isNull());
        Button cancel = HeaderButtons.button(messages.text("numbers.cancel"), messages.text("numbers.cancel.hint"),
                viewModel::cancel);
        cancel.setId("measure-cancel");
        SamplesChoice samples = new SamplesChoice(viewModel.samples(), messages);
        samples.disableProperty().bind(viewModel.measuring());
        show(measure, false);
        show(cancel, true);
        return new PaneHeader(title, samples, measure, cancel);
    }

    /// Shows a node only while measuring, or only while not.
    private void show(Node node, boolean whileMeasuring) {
        viewModel.measuring().subscribe(measuring -> {
            node.setVisible(measuring == whileMeasuring);
            node.setManaged(measuring == whileMeasuring);
        });
    }

    private Label status() {
        Label status = new Label();
        status.setId("numbers-status");
        status.getStyleClass().add("note");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        status.textProperty()
                .bind(Bindings.createStringBinding(this::caption, viewModel.measuring(), viewModel.part(),
                        viewModel.other(),
                        viewModel.measured(), viewModel.stale(), viewModel.snapshot(), viewModel.codesOnly()));
        return status;
    }

    private String caption() {
        Measured measured = viewModel.measured().get();
        Snapshot current = viewModel.snapshot().get();
        if (viewModel.measuring().get()) {
            RunSpec other = viewModel.other().get();
            return other == null
                    ? messages.text("numbers.measuring", viewModel.part().get())
                    : messages.text("numbers.measuring.other", other.name(), viewModel.part().get());
        }
        if (measured == null) {
            return messages.text(current != null
                    ? "numbers.empty"
                    : viewModel.codesOnly().getValue() ? "numbers.noModel" : "numbers.nothing");
        }
        return current != null && viewModel.stale().get()
                ? messages.text("numbers.stale", measured.snapshot().step(), current.step())
                : messages.text("numbers.measured", measured.snapshot().step(), measured.snapshot().epoch(),
                        measured.of().examples(), new DataText(messages).of(measured.of().data()),
                        DATE.format(measured.of().measured().atZone(ZoneId.systemDefault())));
    }

    /// Returns the table with the bars. The pane scrolls as a whole.
    private TableWithBars body() {
        VBox left = new VBox();
        left.getStyleClass().add("numbers-text");
        left.setMinHeight(USE_PREF_SIZE);
        DimensionBars bars = new DimensionBars(messages);
        TableWithBars body = new TableWithBars(left, bars);
        viewModel.stale().subscribe(stale -> body.pseudoClassStateChanged(STALE, stale));
        viewModel.measured().subscribe(measured -> {
            left.getChildren().setAll(text(measured));
            left.setVisible(measured != null);
            bars.show(measured == null ? List.of() : measured.numbers().dimensions());
        });
        return body;
    }

    private List<Node> text(@Nullable Measured measured) {
        return measured == null
                ? List.of()
                : Stream.concat(
                        Stream.of(new FigureTable(FigureList.of(measured.numbers(), viewModel.table(), messages),
                                messages)),
                        FigureList.remarks(measured.numbers(), messages).stream().map(MetricsView::remark))
                        .collect(Collectors.toList());
    }

    private static Label remark(String sentence) {
        Label remark = new Label(sentence);
        remark.getStyleClass().add("note");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        return remark;
    }
}

package elboroom.ui.runs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.run.SettingChange;
import elboroom.domain.training.History;
import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.chart.ChartFrame;
import elboroom.ui.control.chart.ChartMark;
import elboroom.ui.control.chart.ChartSeries;
import elboroom.ui.control.chart.Legend;
import elboroom.ui.control.chart.LegendItem;
import elboroom.ui.control.chart.LossChart;
import elboroom.ui.control.chart.LossChartHeader;
import elboroom.ui.control.chart.LossSplit;
import elboroom.ui.control.chart.RunMarks;
import elboroom.ui.control.draw.ThemeColour;

/// The losses of the selected runs in one chart: one colour per run, dots for held-out, lines for training. Runs on
/// the FX thread.
final class OverlayView extends VBox {

    /// The maximum width of a run name in the legend.
    private static final double NAME = 480;

    private final OverlayViewModel viewModel;
    private final Messages messages;

    OverlayView(OverlayViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("run-overlay");
        Legend runs = new Legend(Orientation.HORIZONTAL, NAME);
        runs.setId("overlay-legend");
        HeaderButtons.hint(runs, messages.text("runs.legend.hint"));
        runs.hiddenProperty().bindBidirectional(viewModel.hiddenRuns());
        viewModel.curves().subscribe(curves -> runs.itemsProperty().set(curves.stream()
                .map(run -> new LegendItem(run.colour(), name(run, curves), ThemeColour.series(run.colour())))
                .toList()));
        Label caution = new Label(messages.text("compare.caution"));
        caution.getStyleClass().add("note");
        caution.setWrapText(true);
        caution.setMinHeight(USE_PREF_SIZE);
        caution.visibleProperty().bind(viewModel.otherUnits());
        caution.managedProperty().bind(caution.visibleProperty());
        ChartFrame frame = new ChartFrame(chart(), viewModel.smoothing(), new SimpleStringProperty(""), messages);
        setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(header(), runs, caution, quantities(), frame);
        frame.offerOn(this, "runs-losses");
    }

    /// Returns the name of a run, with the quantity of its curves if that is not the same for all.
    private String name(RunCurves run, List<RunCurves> all) {
        return quantities(all).size() < 2
                ? run.name()
                : messages.text("runs.overlay.named", run.name(), quantity(run));
    }

    private List<String> quantities(List<RunCurves> curves) {
        return curves.stream().map(this::quantity).distinct().toList();
    }

    private String quantity(RunCurves run) {
        return new RunText(messages).quantity(run.family(), viewModel.measure().get());
    }

    /// Returns a label that names the quantities if the curves do not all have the same one.
    private Label quantities() {
        Label label = new Label();
        label.setId("overlay-quantities");
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.managedProperty().bind(label.visibleProperty());
        viewModel.curves().subscribe(curves -> {
            List<String> found = quantities(curves);
            label.setVisible(found.size() > 1);
            label.setText(messages.text("runs.overlay.quantities", String.join(", ", found)));
        });
        return label;
    }

    private PaneHeader header() {
        return new PaneHeader(messages.text("runs.overlay"),
                LossChartHeader.splits(viewModel.hiddenParts(), messages),
                new Choices<>(viewModel.measure(), Stream.of(Measure.values())
                        .map(measure -> Choices.option(messages, measure, "runs.measure." + measure)).toList()),
                LossChartHeader.smoothing(viewModel.smoothing(), messages),
                LossChartHeader.scale(viewModel.logarithmic(), messages));
    }

    private LossChart chart() {
        LossChart chart = new LossChart();
        chart.setId("overlay-chart");
        viewModel.curves().subscribe(curves -> chart.leftNameProperty().set(leftName(quantities(curves))));
        chart.emptyTextProperty().bind(viewModel.selected().map(
                selected -> messages.text(selected.isEmpty() ? "runs.overlay.empty" : "runs.overlay.none")));
        chart.setAccessibleHelp(messages.text("runs.overlay.hint"));
        chart.logarithmicProperty().bind(viewModel.logarithmic());
        viewModel.curves().subscribe(curves -> chart.seriesProperty().set(series(curves)));
        chart.marksProperty().bind(Bindings.createObjectBinding(this::marks, viewModel.curves(),
                viewModel.hiddenRuns()));
        viewModel.hiddenRuns().subscribe(_ -> hide(chart));
        viewModel.hiddenParts().subscribe(_ -> hide(chart));
        return chart;
    }

    /// Returns the marks of the visible runs, in their colours and with their names.
    private List<ChartMark> marks() {
        return viewModel.curves().get().stream().filter(run -> !viewModel.hiddenRuns().get().contains(run.colour()))
                .flatMap(this::marks).sorted(Comparator.comparingLong(ChartMark::step)).toList();
    }

    private Stream<ChartMark> marks(RunCurves run) {
        History history = run.history();
        List<SettingChange> changes = Stream.concat(history.inherited().stream(), history.changes().stream()).toList();
        return new RunMarks(messages)
                .of(run.run(), changes, history.events(), run.forks(), ThemeColour.series(run.colour()))
                .stream().map(mark -> new ChartMark(mark.step(), mark.kind(), mark.colour(),
                        messages.text("runs.overlay.mark", run.name(), mark.text())));
    }

    private String leftName(List<String> quantities) {
        return quantities.size() == 1
                ? messages.text("runs.overlay.unit", quantities.getFirst())
                : messages.text("losses.unit");
    }

    private void hide(LossChart chart) {
        chart.hiddenProperty().set(LossSplit.hidden(OverlayViewModel.MOST, viewModel.hiddenRuns().get(),
                viewModel.hiddenParts().get()));
    }

    private List<ChartSeries> series(List<RunCurves> curves) {
        return curves.stream().flatMap(run -> Stream.of(LossSplit.values()).map(split -> run.losses().drawn(split,
                run.colour(), messages.text("runs.curve", name(run, curves), messages.text(split.key())),
                ThemeColour.series(run.colour()), false))).toList();
    }
}

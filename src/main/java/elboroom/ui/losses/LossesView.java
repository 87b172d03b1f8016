package elboroom.ui.losses;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
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
import elboroom.ui.control.chart.Readout;
import elboroom.ui.control.chart.RunMarks;
import elboroom.ui.control.draw.ThemeColour;

import static java.util.stream.Collectors.joining;

/// The pane with the loss chart and the KL of each dimension. Runs on the FX thread.
public final class LossesView extends VBox {

    /// The bars' share of the width, and its limits.
    private static final double BARS = 0.34;
    private static final double NARROW = 110;
    private static final double WIDE = 180;

    private final LossesViewModel viewModel;
    private final Messages messages;
    private final ReadingText text;

    /// @param title of the pane
    public LossesView(LossesViewModel viewModel, Messages messages, Node title) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.text = new ReadingText(messages);
        getStyleClass().addAll("pane", "losses");
        LossChart chart = chart();
        KlStrip bars = new KlStrip(viewModel, messages, Term.KL.colour());
        ChartFrame frame = new ChartFrame(chart, viewModel.smoothing(),
                viewModel.run().map(run -> run == null ? "" : run.name()).orElse(""), messages);
        HBox body = new HBox(frame, bars);
        bars.prefWidthProperty()
                .bind(body.widthProperty().map(width -> Math.clamp(width.doubleValue() * BARS, NARROW, WIDE)));
        body.getStyleClass().add("losses-body");
        chart.setMinHeight(LossChart.minChartHeight(LossSplit.values().length * Term.values().length));
        HBox.setHgrow(frame, Priority.ALWAYS);
        setVgrow(body, Priority.ALWAYS);
        Label note = new Label();
        note.getStyleClass().addAll("note", "reading");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().bind(Bindings.createStringBinding(this::caption, viewModel.reading(), viewModel.changes()));
        getChildren().addAll(header(title), body, note);
        frame.offerOn(this, "losses");
    }

    private String caption() {
        return text.of(viewModel.reading().get(), viewModel.family(), viewModel.changes().getValue());
    }

    private PaneHeader header(Node title) {
        Legend terms = new Legend(Orientation.HORIZONTAL);
        terms.hiddenProperty().bindBidirectional(viewModel.hiddenTerms());
        viewModel.run().subscribe(_ -> terms.itemsProperty().set(terms().map(
                term -> new LegendItem(term.id(), name(term), term.colour(), LegendItem.Mark.LINE, hint(term)))
                .toList()));
        HeaderButtons.hint(terms, messages.text("losses.terms.hint"));
        return new PaneHeader(title, LossChartHeader.splits(viewModel.hiddenParts(), messages), terms,
                LossChartHeader.smoothing(viewModel.smoothing(), messages),
                LossChartHeader.scale(viewModel.logarithmic(), messages));
    }

    private LossChart chart() {
        LossChart chart = new LossChart();
        chart.leftNameProperty().bind(viewModel.run().map(text::measure).orElse(text.measure(null)));
        chart.emptyTextProperty().bind(viewModel.run()
                .flatMap(_ -> viewModel.codesOnly().map(alone -> messages.text(alone ? "losses.codes" : "losses.none")))
                .orElse(messages.text("losses.empty")));
        chart.setAccessibleHelp(messages.text("losses.chart.hint"));
        chart.hiddenProperty().bind(viewModel.hidden());
        chart.logarithmicProperty().bind(viewModel.logarithmic());
        chart.markedProperty().bind(viewModel.past());
        chart.marksProperty().bind(Bindings.createObjectBinding(this::marks, viewModel.run(), viewModel.changes(),
                viewModel.events(), viewModel.forks()));
        viewModel.curves().subscribe(curves -> {
            chart.rightNameProperty().set(terms().filter(Term::small)
                    .map(term -> messages.text(term.formula(viewModel.family()))).collect(joining(", ")));
            chart.seriesProperty().set(series(curves));
            chart.resetView();
        });
        chart.readoutProperty().subscribe(readout -> viewModel
                .readAt(readout.map(Readout::step).map(OptionalLong::of).orElse(OptionalLong.empty())));
        return chart;
    }

    private List<ChartMark> marks() {
        RunSpec run = viewModel.run().get();
        return run == null
                ? List.of()
                : new RunMarks(messages).of(run, viewModel.changes().getValue(), viewModel.events().get(),
                        viewModel.forks().get(), ThemeColour.MUTED);
    }

    private List<ChartSeries> series(Curves curves) {
        return Stream.of(LossSplit.values()).flatMap(split -> terms().map(term -> curves.of(term).drawn(split,
                term.id(), messages.text("losses.curve", messages.text(split.key()), name(term)), term.colour(),
                term.small()))).toList();
    }

    private Stream<Term> terms() {
        return Term.of(viewModel.family()).stream();
    }

    private String hint(Term term) {
        return messages.text(term.key() + ".hint", messages.text(term.formula(viewModel.family())));
    }

    private String name(Term term) {
        return messages.text(term.key());
    }
}

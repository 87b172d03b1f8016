package elboroom.ui.timeline;

import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Snapshot;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.chart.LossSplit;
import elboroom.ui.control.chart.StepMarks;
import elboroom.ui.control.chart.StepStrip;

/// The timeline pane. Runs on the FX thread.
public final class TimelineView extends VBox {

    private final TimelineViewModel viewModel;
    private final Messages messages;

    public TimelineView(TimelineViewModel viewModel, TimelineActions actions, ExportViewModel export, LastFolder folder,
            Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().addAll("pane", "timeline");
        StepStrip strip = strip();
        getChildren().addAll(header(actions, new ExportMenu(export, folder, messages)), strip);
        PaneActions.of("timeline", strip).on(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private PaneHeader header(TimelineActions actions, ExportMenu export) {
        return new PaneHeader(messages.text("timeline.title"), Stream.concat(Stream.of(status()),
                Stream.of(new TimeControls(viewModel, actions, export, messages).all())).toArray(Node[]::new));
    }

    private Label status() {
        Label status = new Label();
        status.setId("timeline-status");
        status.getStyleClass().add("note");
        status.setWrapText(true);
        status.textProperty().bind(
                Bindings.createStringBinding(this::words, viewModel.marks(), viewModel.at(), viewModel.snapshot(),
                        viewModel.codesOnly()));
        return status;
    }

    private String words() {
        StepMarks marks = viewModel.marks().get();
        OptionalLong at = viewModel.at().get();
        Snapshot shown = viewModel.snapshot().get();
        if (at.isEmpty() || shown == null) {
            return messages.text(viewModel.codesOnly().getValue() ? "timeline.codes" : "timeline.empty");
        }
        String place = marks.steps().size() < 2
                ? messages.text("timeline.single", at.getAsLong())
                : messages.text("timeline.at", at.getAsLong(), shown.epoch(),
                        1 + marks.steps().indexOf(at.getAsLong()), marks.steps().size());
        return shown.exact() ? place : messages.text("timeline.rounded", place);
    }

    private StepStrip strip() {
        StepStrip strip = new StepStrip();
        strip.setId("timeline");
        strip.setAccessibleText(messages.text("timeline.strip"));
        HeaderButtons.hint(strip, messages.text("timeline.strip.hint"));
        strip.marksProperty().bind(viewModel.marks());
        strip.atProperty().bind(viewModel.at());
        strip.lineProperty().bind(viewModel.losses().map(losses -> losses.of(LossSplit.TRAIN)));
        strip.dotsProperty().bind(viewModel.losses().map(losses -> losses.of(LossSplit.HELD_OUT)));
        strip.setOnSeek(viewModel::seek);
        return strip;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> viewModel.playOrPause();
            case B -> viewModel.seekBest();
            case L -> viewModel.seekNewest();
            case P -> viewModel.pins().toggle();
            default -> {
                return;
            }
        }
        event.consume();
    }
}

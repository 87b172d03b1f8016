package elboroom.ui.timeline;

import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import elboroom.domain.Snapshot;
import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.Links;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.StepMarks;
import elboroom.ui.control.StepStrip;

/// The pane of the snapshots over time. Lives on the FX thread.
public final class TimelineView extends VBox {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final TimelineViewModel viewModel;
    private final Messages messages;
    private final BooleanBinding still;

    public TimelineView(TimelineViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.still = Bindings.createBooleanBinding(() -> viewModel.marks().get().steps().size() < 2,
                viewModel.marks());
        getStyleClass().addAll("pane", "timeline");
        getChildren().addAll(
                new PaneHeader(messages.text("timeline.title"), status(), play(), speed(), best(), live()), strip());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private Label status() {
        Label status = new Label();
        status.setId("timeline-status");
        status.getStyleClass().add("note");
        status.setMinWidth(0);
        status.textProperty().bind(
                Bindings.createStringBinding(this::words, viewModel.marks(), viewModel.at(), viewModel.snapshot()));
        return status;
    }

    private String words() {
        StepMarks marks = viewModel.marks().get();
        OptionalLong at = viewModel.at().get();
        Snapshot shown = viewModel.snapshot().get();
        if (at.isEmpty() || shown == null) {
            return messages.text("timeline.empty");
        }
        return still.get()
                ? messages.text("timeline.single", at.getAsLong())
                : messages.text("timeline.at", at.getAsLong(), shown.epoch(),
                        1 + marks.steps().indexOf(at.getAsLong()), marks.steps().size());
    }

    private Button play() {
        Button play = button("play", viewModel::playOrPause);
        viewModel.playing().subscribe(
                playing -> play.setText(messages.text(playing ? "timeline.pause" : "timeline.play")));
        play.disableProperty().bind(still);
        return play;
    }

    private Choices<Integer> speed() {
        Choices<Integer> speed = new Choices<>(viewModel.speed(), Stream.of(1, 2, 4)
                .map(times -> new Choices.Option<>(times, messages.text("timeline.speed.value", times),
                        messages.text("timeline.speed", times), messages.text("timeline.speed.hint", 2 * times)))
                .toList());
        speed.disableProperty().bind(still);
        return speed;
    }

    private Button best() {
        Button best = button("best", viewModel::seekBest);
        viewModel.marks().subscribe(marks -> {
            best.setDisable(marks.best().isEmpty() || marks.steps().size() < 2);
            best.setText(marks.best().isEmpty()
                    ? messages.text("timeline.best.none")
                    : messages.text("timeline.best", marks.best().getAsLong()));
        });
        return best;
    }

    private Button live() {
        Button live = button("live", viewModel::seekNewest);
        live.getStyleClass().add("live");
        live.disableProperty().bind(still);
        viewModel.live().subscribe(on -> live.pseudoClassStateChanged(ON, on));
        return live;
    }

    private Button button(String name, Runnable action) {
        Button button = Links.button(messages.text("timeline." + name), messages.text("timeline." + name + ".hint"),
                action);
        button.setId("timeline-" + name);
        return button;
    }

    private StepStrip strip() {
        StepStrip strip = new StepStrip();
        strip.setId("timeline");
        strip.setAccessibleText(messages.text("timeline.strip"));
        Links.hint(strip, messages.text("timeline.strip.hint"));
        strip.marksProperty().bind(viewModel.marks());
        strip.atProperty().bind(viewModel.at());
        strip.lineProperty().bind(viewModel.losses().map(LossLines::train));
        strip.dotsProperty().bind(viewModel.losses().map(LossLines::heldOut));
        strip.setOnSeek(viewModel::seek);
        return strip;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> viewModel.playOrPause();
            case B -> viewModel.seekBest();
            case L -> viewModel.seekNewest();
            default -> {
                return;
            }
        }
        event.consume();
    }
}

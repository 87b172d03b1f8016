package elboroom.ui.timeline;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;

import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.exploration.ResumeAndFork;

/// The playback buttons in the header. Runs on the FX thread.
final class TimeControls {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final TimelineViewModel viewModel;
    private final ResumeAndFork resumeAndFork;
    private final ExportMenu export;
    private final Messages messages;
    private final ObservableValue<Boolean> still;

    TimeControls(TimelineViewModel viewModel, ResumeAndFork resumeAndFork, ExportMenu export, Messages messages) {
        this.viewModel = viewModel;
        this.export = export;
        this.resumeAndFork = resumeAndFork;
        this.messages = messages;
        this.still = viewModel.marks().map(marks -> marks.steps().size() < 2);
    }

    Node[] all() {
        return new Node[]{export, fork(), pin(), play(), speed(), best(), live()};
    }

    private Button fork() {
        Button fork = button("fork", resumeAndFork::forkHere);
        fork.disableProperty().bind(resumeAndFork.forkable().map(possible -> !possible));
        return fork;
    }

    private Button pin() {
        Button pin = button("pin", viewModel.pins()::toggle);
        viewModel.pins().pinned().subscribe(
                pinned -> pin.setText(messages.text(pinned ? "timeline.unpin" : "timeline.pin")));
        pin.disableProperty().bind(viewModel.pins().possible().not());
        return pin;
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
                    ? messages.text("timeline.best")
                    : messages.text("timeline.best.step", marks.best().getAsLong()));
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
        Button button = HeaderButtons.button(messages.text("timeline." + name),
                messages.text("timeline." + name + ".hint"),
                action);
        button.setId("timeline-" + name);
        return button;
    }
}

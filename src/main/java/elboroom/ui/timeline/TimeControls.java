package elboroom.ui.timeline;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;

import elboroom.i18n.Messages;
import elboroom.ui.command.CommandButtons;
import elboroom.ui.control.Choices;

/// The playback buttons in the header. Runs on the FX thread.
final class TimeControls {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final TimelineViewModel viewModel;
    private final TimelineActions actions;
    private final ExportMenu export;
    private final Messages messages;

    TimeControls(TimelineViewModel viewModel, TimelineActions actions, ExportMenu export, Messages messages) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.export = export;
        this.messages = messages;
    }

    Node[] all() {
        return new Node[]{export, CommandButtons.link(actions.fork(), messages),
                CommandButtons.link(actions.pin(), messages), CommandButtons.link(actions.play(), messages), speed(),
                CommandButtons.link(actions.best(), messages), live()};
    }

    private Choices<Integer> speed() {
        Choices<Integer> speed = new Choices<>(viewModel.speed(), Stream.of(1, 2, 4)
                .map(times -> new Choices.Option<>(times, messages.text("timeline.speed.value", times),
                        messages.text("timeline.speed", times), messages.text("timeline.speed.hint", 2 * times)))
                .toList());
        speed.disableProperty().bind(viewModel.marks().map(marks -> marks.steps().size() < 2));
        return speed;
    }

    private Button live() {
        Button live = CommandButtons.link(actions.live(), messages);
        live.getStyleClass().add("live");
        viewModel.live().subscribe(on -> live.pseudoClassStateChanged(ON, on));
        return live;
    }
}

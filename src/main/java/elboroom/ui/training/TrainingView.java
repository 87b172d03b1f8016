package elboroom.ui.training;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.exploration.SessionState;

/// The buttons Train, Pause, Resume and Stop, enabled as applicable. Runs on the FX thread.
public final class TrainingView extends HBox {

    private final TrainingViewModel viewModel;
    private final Messages messages;

    /// The actions of the set-up pane.
    ///
    /// @param ready whether a run can start
    /// @param forks whether it would be a fork
    /// @param train starts it
    /// @param queueable whether a run can be queued
    /// @param queue queues it
    public record Offer(BooleanBinding ready, ObservableValue<Boolean> forks, Runnable train, BooleanBinding queueable,
            Runnable queue) {}

    public TrainingView(TrainingViewModel viewModel, Messages messages, Offer offer) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("buttons");
        setId("training");
        Button start = button("training.train", offer.train());
        start.getStyleClass().add("accent");
        start.disableProperty().bind(offer.ready().not());
        offer.forks().subscribe(fork -> name(start, fork ? "training.fork" : "training.train"));
        Button pause = pause();
        Button stop = stop();
        Button queue = button("training.queue", offer.queue());
        queue.disableProperty().bind(offer.queueable().not());
        getChildren().addAll(start, queue, pause, stop);
        new TrainingFocus(this, start, pause, stop);
    }

    private Button pause() {
        Button pause = button("training.pause", this::pauseOrResume);
        viewModel.state().subscribe(state -> {
            String key = state == SessionState.PAUSED ? "training.resume" : "training.pause";
            pause.setText(messages.text(key));
            pause.setDisable(!state.canPause() && !state.canResume());
        });
        return pause;
    }

    private Button stop() {
        Button stop = button("training.stop", viewModel::stop);
        viewModel.state().subscribe(state -> stop.setDisable(!state.canStop()));
        return stop;
    }

    private void pauseOrResume() {
        if (viewModel.state().get() == SessionState.PAUSED) {
            viewModel.resume();
        } else {
            viewModel.pause();
        }
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        name(button, key);
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void name(Button button, String key) {
        button.setText(messages.text(key));
        HeaderButtons.hint(button, messages.text(key + ".hint"));
    }
}

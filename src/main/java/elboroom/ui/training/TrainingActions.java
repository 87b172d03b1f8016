package elboroom.ui.training;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandText;
import elboroom.ui.exploration.SessionState;

/// The commands that start, pause and stop training. Runs on the FX thread.
public record TrainingActions(Command train, Command queue, Command pause, Command stop) {

    /// The actions of the set-up pane.
    ///
    /// @param ready whether a run can start
    /// @param forks whether it would be a fork
    /// @param train starts it
    /// @param queueable whether a run can be queued
    /// @param queue queues it
    public record Offer(BooleanBinding ready, ObservableValue<Boolean> forks, Runnable train, BooleanBinding queueable,
            Runnable queue) {}

    public static TrainingActions of(TrainingViewModel viewModel, Offer offer) {
        return new TrainingActions(
                Command.of("training.train", offer.train()).on("Shortcut+T").enabledWhile(offer.ready())
                        .named(offer.forks().map(
                                fork -> CommandText.of(fork ? "training.fork" : "training.train"))),
                Command.of("training.queue", offer.queue()).on("Shortcut+Shift+T").enabledWhile(offer.queueable()),
                Command.of("training.pause", () -> pauseOrResume(viewModel)).on("Shortcut+P")
                        .enabledWhile(viewModel.state().map(state -> state.canPause() || state.canResume()))
                        .named(viewModel.state().map(state -> CommandText.of(
                                state == SessionState.PAUSED ? "training.resume" : "training.pause"))),
                Command.of("training.stop", viewModel::stop).on("Shortcut+Period")
                        .enabledWhile(viewModel.state().map(SessionState::canStop)));
    }

    private static void pauseOrResume(TrainingViewModel viewModel) {
        if (viewModel.state().get() == SessionState.PAUSED) {
            viewModel.resume();
        } else {
            viewModel.pause();
        }
    }
}

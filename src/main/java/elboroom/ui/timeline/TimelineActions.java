package elboroom.ui.timeline;

import javafx.beans.value.ObservableValue;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandText;
import elboroom.ui.exploration.ResumeAndFork;

/// The commands of the timeline. Runs on the FX thread.
///
/// @param best moves to the snapshot with the lowest held-out loss
/// @param live follows the newest snapshot
public record TimelineActions(Command fork, Command pin, Command play, Command best, Command live) {

    public static TimelineActions of(TimelineViewModel viewModel, ResumeAndFork resumeAndFork) {
        ObservableValue<Boolean> several = viewModel.marks().map(marks -> marks.steps().size() >= 2);
        return new TimelineActions(
                Command.of("timeline.fork", resumeAndFork::forkHere).enabledWhile(resumeAndFork.forkable()),
                Command.of("timeline.pin", viewModel.pins()::toggle).enabledWhile(viewModel.pins().possible())
                        .named(viewModel.pins().pinned().map(
                                pinned -> CommandText.of(pinned ? "timeline.unpin" : "timeline.pin"))),
                Command.of("timeline.play", viewModel::playOrPause).enabledWhile(several)
                        .named(viewModel.playing().map(
                                playing -> CommandText.of(playing ? "timeline.pause" : "timeline.play"))),
                Command.of("timeline.best", viewModel::seekBest)
                        .enabledWhile(viewModel.marks().map(marks -> marks.best().isPresent()
                                && marks.steps().size() >= 2))
                        .named(viewModel.marks().map(marks -> marks.best().isEmpty()
                                ? CommandText.of("timeline.best")
                                : CommandText.of("timeline.best.step", marks.best().getAsLong()))),
                Command.of("timeline.live", viewModel::seekNewest).enabledWhile(several));
    }
}

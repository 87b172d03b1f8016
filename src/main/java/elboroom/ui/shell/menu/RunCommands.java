package elboroom.ui.shell.menu;

import java.util.List;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.numbers.MetricsViewModel;
import elboroom.ui.timeline.TimelineActions;
import elboroom.ui.training.TrainingActions;
import elboroom.ui.training.TrainingViewModel;

/// The commands of the Run menu. Runs on the FX thread.
public record RunCommands(TrainingActions training, TrainingViewModel trained, TimelineActions timeline,
        MetricsViewModel metrics) {

    public List<Group> groups() {
        return List.of(
                new Group(CommandMenu.RUN, training.train(), training.queue(), training.pause(), training.stop()),
                new Group(CommandMenu.RUN,
                        Command.of("run.follow", trained::follow)
                                .enabledWhile(trained.header().map(header -> header.otherRun() != null)),
                        timeline.fork(), timeline.pin()),
                new Group(CommandMenu.RUN, Command.of("run.measure", this::measure)
                        .enabledWhile(metrics.snapshot().map(_ -> true).orElse(false))));
    }

    private void measure() {
        metrics.shown().set(true);
        if (!metrics.measuring().get()) {
            metrics.measure();
        }
    }
}

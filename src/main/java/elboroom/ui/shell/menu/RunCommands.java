package elboroom.ui.shell.menu;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import elboroom.service.run.StoredRun;
import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList.Group;
import elboroom.ui.command.CommandMenu;
import elboroom.ui.numbers.MetricsViewModel;
import elboroom.ui.runs.RunsViewModel;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.shell.Workspace;
import elboroom.ui.timeline.TimelineActions;
import elboroom.ui.training.TrainingActions;
import elboroom.ui.training.TrainingViewModel;

/// The commands of the Run menu. Runs on the FX thread.
public record RunCommands(TrainingActions training, TrainingViewModel trained, TimelineActions timeline,
        MetricsViewModel metrics, ShellViewModel shell, RunsViewModel runs) {

    public List<Group> groups() {
        return List.of(
                new Group(CommandMenu.RUN, training.train(), training.queue(), training.pause(), training.stop()),
                new Group(CommandMenu.RUN,
                        Command.of("run.follow", trained::follow)
                                .enabledWhile(trained.header().map(header -> header.otherRun() != null)),
                        timeline.fork(), timeline.pin()),
                new Group(CommandMenu.RUN, Command.of("run.measure", this::measure)
                        .enabledWhile(metrics.snapshot().map(_ -> true).orElse(false))),
                new Group(CommandMenu.RUN,
                        Command.of("run.rename", () -> edit(runs::askToRename)).enabledWhile(shell.editable()),
                        Command.of("run.delete", () -> edit(runs::askToDelete)).enabledWhile(shell.editable())));
    }

    private void edit(Consumer<Path> what) {
        StoredRun run = shell.exploration().storedRun().get();
        if (run != null) {
            shell.place().set(Workspace.RUNS);
            what.accept(run.path());
        }
    }

    private void measure() {
        metrics.shown().set(true);
        if (!metrics.measuring().get()) {
            metrics.measure();
        }
    }
}

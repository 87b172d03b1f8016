package elboroom.app;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import elboroom.ui.command.Command;
import elboroom.ui.command.CommandList;
import elboroom.ui.setup.SetupViewModel;
import elboroom.ui.shell.menu.Choosers;
import elboroom.ui.shell.menu.EditCommands;
import elboroom.ui.shell.menu.FileCommands;
import elboroom.ui.shell.menu.HelpCommands;
import elboroom.ui.shell.menu.PaneCommands;
import elboroom.ui.shell.menu.RunCommands;
import elboroom.ui.shell.menu.ToolCommands;
import elboroom.ui.shell.menu.ViewCommands;
import elboroom.ui.timeline.TimelineActions;
import elboroom.ui.training.TrainingActions;

/// All commands of the window, and those that buttons offer too. Created once, whatever the language. Runs on the FX
/// thread.
record WindowCommands(CommandList list, FileCommands file, TrainingActions training, TimelineActions timeline,
        Command draw) {

    /// @param browser opens a folder in the system's file manager; empty if that is not possible
    static WindowCommands of(ViewModels models, Choosers choosers, WindowCards cards,
            FullScreen fullScreen, PaneCommands pane, Optional<Consumer<URI>> browser) {
        FileCommands file = FileCommands.of(models.shell(), models.setup().data(), models.reconstruct(),
                models.runExport(), models.imports(), models.export(), cards::exportRun,
                cards::downloads, choosers, browser);
        TrainingActions training = TrainingActions.of(models.training(), offer(models.setup()));
        TimelineActions timeline = TimelineActions.of(models.timeline(), models.resumeAndFork());
        Command draw = ToolCommands.draw(models.reconstruct(), cards::draw);
        return new WindowCommands(new CommandList(Stream.of(file.groups(),
                new EditCommands(models.exploration(), models.history(), models.here(), models.reconstruct(), choosers,
                        cards.preferences()::show).groups(),
                new ViewCommands(models.shell(), models.preferences(), timeline, models.numbers().shown(),
                        () -> cards.content().get().shell().maximise(), fullScreen.on(), pane).groups(),
                new RunCommands(training, models.training(), timeline, models.numbers(), models.shell(), models.runs())
                        .groups(),
                new ToolCommands(models.here(), models.reconstruct(), models.map(), draw).groups(),
                new HelpCommands(cards).groups()).flatMap(List::stream).toList()), file, training, timeline, draw);
    }

    private static TrainingActions.Offer offer(SetupViewModel setup) {
        return new TrainingActions.Offer(setup.ready(), setup.forkPoint().map(Objects::nonNull).orElse(false),
                setup::train, setup.queueable(), setup::queue);
    }
}

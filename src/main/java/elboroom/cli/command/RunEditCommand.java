package elboroom.cli.command;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

import elboroom.cli.option.OwnRun;
import elboroom.cli.output.Screen;
import elboroom.domain.run.RunNotes;
import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Mixin;

/// A command that changes one of the user's runs.
abstract class RunEditCommand implements Runnable {

    @Mixin
    final Screen screen;

    @Mixin
    private final OwnRun run = new OwnRun();

    RunEditCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public final void run() {
        Path folder = run.folder();
        edit(new RunCatalogue(folder), folder);
    }

    /// Changes the run and reports it.
    abstract void edit(RunCatalogue runs, Path folder);

    void annotate(RunCatalogue runs, Path folder, UnaryOperator<RunNotes> change) {
        runs.annotate(folder, change).ifPresent(screen::warn);
        screen.note("cli.runs.noted", folder.toString());
    }
}

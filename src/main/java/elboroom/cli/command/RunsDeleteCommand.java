package elboroom.cli.command;

import java.nio.file.Path;

import elboroom.cli.option.OwnRun;
import elboroom.cli.output.Screen;
import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `elboroom runs delete`: moves a run to the system's recycle bin.
@Command(name = "delete", sortOptions = false)
final class RunsDeleteCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Mixin
    private final OwnRun run = new OwnRun();

    RunsDeleteCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        Path folder = run.folder();
        new RunCatalogue(folder).delete(folder);
        screen.note("cli.runs.deleted", folder.toString());
    }
}

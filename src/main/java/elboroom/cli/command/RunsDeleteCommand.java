package elboroom.cli.command;

import java.nio.file.Path;

import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;

/// `elboroom runs delete`: moves a run to the system's recycle bin.
@Command(name = "delete", sortOptions = false)
final class RunsDeleteCommand extends RunEditCommand {

    RunsDeleteCommand(Messages messages) {
        super(messages);
    }

    @Override
    void edit(RunCatalogue runs, Path folder) {
        runs.delete(folder);
        screen.note("cli.runs.deleted", folder.toString());
    }
}

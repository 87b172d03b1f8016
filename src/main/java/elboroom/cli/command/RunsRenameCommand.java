package elboroom.cli.command;

import java.nio.file.Path;

import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `elboroom runs rename`: renames a run.
@Command(name = "rename", sortOptions = false)
final class RunsRenameCommand extends RunEditCommand {

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "runs.name")
    private String name = "";

    RunsRenameCommand(Messages messages) {
        super(messages);
    }

    @Override
    void edit(RunCatalogue runs, Path folder) {
        screen.note("cli.runs.renamed", runs.rename(folder, name).toString());
    }
}

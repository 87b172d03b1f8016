package elboroom.cli.command;

import java.nio.file.Path;

import elboroom.cli.option.OwnRun;
import elboroom.cli.output.Screen;
import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `elboroom runs rename`: renames a run.
@Command(name = "rename", sortOptions = false)
final class RunsRenameCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Mixin
    private final OwnRun run = new OwnRun();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "runs.name")
    private String name = "";

    RunsRenameCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        Path folder = run.folder();
        screen.note("cli.runs.renamed", new RunCatalogue(folder).rename(folder, name).toString());
    }
}

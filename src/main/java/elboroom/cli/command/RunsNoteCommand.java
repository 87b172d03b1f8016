package elboroom.cli.command;

import java.nio.file.Path;

import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `elboroom runs note`: replaces the note on a run.
@Command(name = "note", sortOptions = false)
final class RunsNoteCommand extends RunEditCommand {

    @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "runs.text")
    private String text = "";

    RunsNoteCommand(Messages messages) {
        super(messages);
    }

    @Override
    void edit(RunCatalogue runs, Path folder) {
        annotate(runs, folder, notes -> notes.withText(text));
    }
}

package elboroom.cli.command;

import java.nio.file.Path;

import elboroom.cli.option.OwnRun;
import elboroom.cli.output.Screen;
import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `elboroom runs note`: replaces the note on a run.
@Command(name = "note", sortOptions = false)
final class RunsNoteCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Mixin
    private final OwnRun run = new OwnRun();

    @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "runs.text")
    private String text = "";

    RunsNoteCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        Path folder = run.folder();
        new RunCatalogue(folder).annotate(folder, notes -> notes.withText(text))
                .ifPresent(screen::warn);
        screen.note("cli.runs.noted", folder.toString());
    }
}

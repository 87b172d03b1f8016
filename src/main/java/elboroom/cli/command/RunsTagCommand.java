package elboroom.cli.command;

import java.nio.file.Path;
import java.util.List;

import elboroom.cli.option.OwnRun;
import elboroom.cli.output.Screen;
import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom runs tag`: adds tags to a run, or removes them.
@Command(name = "tag", sortOptions = false)
final class RunsTagCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Mixin
    private final OwnRun run = new OwnRun();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TAG", descriptionKey = "runs.tag")
    private List<String> tags = List.of();

    @Option(names = "--remove")
    private boolean remove;

    RunsTagCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        Path folder = run.folder();
        new RunCatalogue(folder)
                .annotate(folder, notes -> remove ? notes.withoutTags(tags) : notes.withTags(tags))
                .ifPresent(screen::warn);
        screen.note("cli.runs.noted", folder.toString());
    }
}

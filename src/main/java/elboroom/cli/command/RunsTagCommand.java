package elboroom.cli.command;

import java.nio.file.Path;
import java.util.List;

import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom runs tag`: adds tags to a run, or removes them.
@Command(name = "tag", sortOptions = false)
final class RunsTagCommand extends RunEditCommand {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TAG", descriptionKey = "runs.tag")
    private List<String> tags = List.of();

    @Option(names = "--remove")
    private boolean remove;

    RunsTagCommand(Messages messages) {
        super(messages);
    }

    @Override
    void edit(RunCatalogue runs, Path folder) {
        annotate(runs, folder, notes -> remove ? notes.withoutTags(tags) : notes.withTags(tags));
    }
}

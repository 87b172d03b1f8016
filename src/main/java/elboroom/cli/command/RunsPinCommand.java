package elboroom.cli.command;

import java.nio.file.Path;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.option.OwnRun;
import elboroom.cli.option.RunReference;
import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.service.run.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom runs pin`: protects a snapshot from thinning, or removes the protection.
@Command(name = "pin", sortOptions = false)
final class RunsPinCommand implements Runnable {

    @Mixin
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "RUN@STEP", descriptionKey = "runs.step")
    private String step = "";

    @Option(names = "--remove")
    private boolean remove;

    RunsPinCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        RunReference choice = RunReference.of(step);
        if (choice.name().isEmpty() || choice.step().isEmpty()) {
            throw screen.usageError(Problem.of("problem.cli.step", step));
        }
        Path folder = OwnRun.require(choice.name());
        new RunCatalogue(folder).pin(folder, step(choice), !remove).ifPresent(screen::warn);
        screen.note("cli.runs.noted", folder.toString());
    }

    /// A snapshot that no longer exists can still be unpinned.
    private long step(RunReference choice) {
        if (remove && choice.step().matches("\\d{1,18}")) {
            return Long.parseLong(choice.step());
        }
        try (ChosenRun opened = choice.open(screen)) {
            return opened.step();
        }
    }
}

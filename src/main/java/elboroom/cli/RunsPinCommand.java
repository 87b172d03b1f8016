package elboroom.cli;

import java.nio.file.Path;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.i18n.Messages;
import elboroom.service.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `elboroom runs pin`: has a step of a run stay when room is made, or no longer.
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
        int at = step.lastIndexOf('@');
        if (at < 1 || !step.substring(at + 1).matches("\\d{1,18}")) {
            throw screen.misuse(Problem.of("problem.cli.step", step));
        }
        String name = step.substring(0, at);
        Path folder = OwnRun.find(name)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.cli.noOwnRun", name)));
        new RunCatalogue(folder).pin(folder, Long.parseLong(step.substring(at + 1)), !remove);
        screen.note("cli.runs.noted", folder.toString());
    }
}

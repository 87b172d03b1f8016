package elboroom.cli;

import java.nio.file.Path;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.store.BundledRuns;
import elboroom.store.RunFolder;
import picocli.CommandLine.Parameters;

/// `RUN`: the path of a run folder, or, where there is no such folder, the name of one of the person's runs, or of a model
/// that came with the program.
final class RunArgument {

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
    private String name = "";

    /// @param screen is told what is damaged
    /// @throws ProblemException when there is no such run, or it is damaged
    OpenedRun open(Screen screen) {
        Optional<Path> folder = OwnRun.find(name);
        if (folder.isPresent()) {
            return new OpenedRun(RunFolder.open(folder.get()), Optional.empty(), screen);
        }
        BundledRuns bundled = BundledRuns.open();
        if (bundled.names().contains(name)) {
            return new OpenedRun(bundled.run(name), Optional.of(bundled), screen);
        }
        String names = String.join(", ", bundled.names());
        bundled.close();
        throw new ProblemException(names.isEmpty()
                ? Problem.of("problem.cli.noRun", name)
                : Problem.of("problem.cli.noRunButBundled", name, names));
    }
}

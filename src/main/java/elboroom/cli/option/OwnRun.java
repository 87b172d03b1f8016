package elboroom.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.run.RunLibrary;
import picocli.CommandLine.Parameters;

/// `RUN` of a command that modifies it: the path of a run folder, or the name of one of the user's runs.
public final class OwnRun {

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "runs.run")
    private String name = "";

    public Path folder() {
        return require(name);
    }

    /// The folder of one of the user's runs.
    ///
    /// @throws ProblemException when there is no such run
    public static Path require(String name) {
        return find(name).orElseThrow(() -> new ProblemException(Problem.of("problem.cli.noOwnRun", name)));
    }

    /// The folder for a path or a name; a path takes precedence.
    public static Optional<Path> find(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        try {
            Path own = RunLibrary.location().resolve(name);
            return Files.exists(Path.of(name))
                    ? Optional.of(Path.of(name))
                    : Optional.of(own).filter(RunLibrary::isRun);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}

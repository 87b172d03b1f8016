package elboroom.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.run.RunLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// `FOLDER`: a folder of runs; by default the one that the window uses.
public final class RunsFolder {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", descriptionKey = "runs.folder")
    private @Nullable Path folder;

    /// The folder that holds the runs.
    ///
    /// @throws ProblemException when there is no such folder
    public Path path() {
        if (folder == null) {
            return RunLibrary.location();
        }
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.of("problem.cli.noFolder", folder.toString()));
        }
        return folder;
    }
}

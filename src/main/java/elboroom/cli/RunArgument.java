package elboroom.cli;

import picocli.CommandLine.Parameters;

/// `RUN[@STEP]`, the run that a command is about.
final class RunArgument {

    @Parameters(index = "0", paramLabel = "RUN[@STEP]", descriptionKey = "run")
    private String name = "";

    /// @param screen is told what is damaged
    /// @throws elboroom.domain.ProblemException when there is no such run, or it is damaged
    OpenedRun open(Screen screen) {
        return RunChoice.of(name).open(screen);
    }
}

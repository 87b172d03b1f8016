package elboroom.cli;

import picocli.CommandLine.Parameters;

/// `RUN[@STEP]`, the run that a command is about.
final class RunArgument {

    @Parameters(index = "0", paramLabel = "RUN[@STEP]", descriptionKey = "run")
    private String name = "";

    /// @throws elboroom.domain.ProblemException when there is no such run, or it is damaged
    OpenedRun open() {
        return RunChoice.of(name).open();
    }
}

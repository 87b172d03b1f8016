package elboroom.cli.option;

import elboroom.cli.output.Screen;

import picocli.CommandLine.Parameters;

/// `RUN[@STEP]`, the run that a command is about.
public final class RunArgument {

    @Parameters(index = "0", paramLabel = "RUN[@STEP]", descriptionKey = "run")
    private String name = "";

    /// Opens the run that the argument names.
    ///
    /// @param screen is told what is damaged
    /// @throws elboroom.domain.ProblemException when there is no such run, or it is damaged
    public OpenedRun open(Screen screen) {
        return RunChoice.of(name).open(screen);
    }
}

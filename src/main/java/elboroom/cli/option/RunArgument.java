package elboroom.cli.option;

import elboroom.cli.output.Screen;

import picocli.CommandLine.Parameters;

/// `RUN[@STEP]`: the run that a command reads.
public final class RunArgument {

    @Parameters(index = "0", paramLabel = "RUN[@STEP]", descriptionKey = "run")
    private String name = "";

    /// Opens the run.
    ///
    /// @param screen receives what is damaged
    /// @throws elboroom.domain.ProblemException when the run does not exist or is damaged
    public ChosenRun open(Screen screen) {
        return RunReference.of(name).open(screen);
    }
}

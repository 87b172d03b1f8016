package elboroom.cli.output;

import elboroom.domain.Problem;

/// Problems whose text on the command line names a command or option instead of a button or pane.
public final class CommandLineProblems {

    private CommandLineProblems() {}

    /// Returns the problem with the wording for the command line.
    public static Problem of(Problem problem) {
        return switch (problem.key()) {
            case "problem.data.relative" -> new Problem("problem.cli.dataRelative", problem.arguments());
            case "problem.data.other" -> new Problem("problem.cli.dataOther", problem.arguments());
            case "problem.data.otherCount" -> new Problem("problem.cli.dataOtherCount", problem.arguments());
            case "problem.library.full" -> new Problem("problem.cli.libraryFull", problem.arguments());
            default -> problem;
        };
    }
}

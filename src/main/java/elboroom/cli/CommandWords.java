package elboroom.cli;

import elboroom.domain.Problem;

/// Problems whose sentence names an option of the command line, where the window has a button.
final class CommandWords {

    private CommandWords() {}

    /// The problem with the words of the command line.
    static Problem of(Problem problem) {
        return switch (problem.key()) {
            case "problem.data.relative" -> new Problem("problem.cli.dataRelative", problem.arguments());
            case "problem.data.other" -> new Problem("problem.cli.dataOther", problem.arguments());
            case "problem.data.otherCount" -> new Problem("problem.cli.dataOtherCount", problem.arguments());
            default -> problem;
        };
    }
}

package elboroom.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Turns any throwable into a problem for the user; the stack trace of an unexpected one is logged.
public final class Problems {

    private static final Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    public static Problem of(Throwable thrown) {
        return switch (thrown) {
            case ProblemException e -> e.problem();
            case OutOfMemoryError _ -> Problem.of("problem.memory");
            default -> {
                LOG.log(Level.ERROR, "unforeseen", thrown);
                yield unforeseen(thrown);
            }
        };
    }

    /// The problem for an uncaught exception, which is always logged because it is a fault of the program.
    public static Problem uncaught(Throwable thrown) {
        LOG.log(Level.ERROR, "uncaught in thread " + Thread.currentThread().getName(), thrown);
        return switch (thrown) {
            case ProblemException e -> e.problem();
            case OutOfMemoryError _ -> Problem.of("problem.memory");
            default -> unforeseen(thrown);
        };
    }

    private static Problem unforeseen(Throwable thrown) {
        String message = thrown.getMessage();
        return Problem.of("problem.unforeseen",
                message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message);
    }
}

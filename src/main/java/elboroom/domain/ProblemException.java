package elboroom.domain;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/// Carries a `Problem` to the code that reports it to the user.
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.key() + problem.arguments(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

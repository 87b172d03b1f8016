package elboroom.service.training;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.Problems;

/// Handles a run that cannot be written, for example because the disk is full: holds training, informs the user, and
/// retries until writing succeeds or is given up. Runs on the writer's thread.
public final class WriteRetry {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /// The delay between two attempts.
    public interface Wait {

        void await() throws InterruptedException;
    }

    private final Consumer<Problem> held;
    private final Runnable released;
    private final BooleanSupplier over;
    private final Consumer<Problem> lost;
    private final Wait wait;
    private boolean gone;

    /// Throws the problem as an exception when the run's folder is gone.
    ///
    /// @param held called with the reason when training has to wait
    /// @param released called when everything was written
    /// @param over whether to give up waiting
    public WriteRetry(Consumer<Problem> held, Runnable released, BooleanSupplier over) {
        this(held, released, over, problem -> {
            throw new ProblemException(problem);
        });
    }

    /// @param lost called once when the run's folder is gone; nothing more is written then
    public WriteRetry(Consumer<Problem> held, Runnable released, BooleanSupplier over, Consumer<Problem> lost) {
        this(held, released, over, lost, () -> Thread.sleep(BETWEEN));
    }

    /// @param wait what happens between two attempts
    public WriteRetry(Consumer<Problem> held, Runnable released, BooleanSupplier over, Consumer<Problem> lost,
            Wait wait) {
        this.held = held;
        this.released = released;
        this.over = over;
        this.lost = lost;
        this.wait = wait;
    }

    /// Writes, retrying until it succeeds or is given up.
    void write(Runnable writing) {
        boolean refused = false;
        while (!gone) {
            try {
                writing.run();
                if (refused) {
                    released.run();
                }
                return;
            } catch (RuntimeException e) {
                Problem problem = Problems.of(e);
                if (problem.key().equals("problem.store.run.moved")) {
                    gone = true;
                    lost.accept(problem);
                    return;
                }
                if (!refused) {
                    held.accept(waiting(problem));
                }
                refused = true;
                if (!again()) {
                    return;
                }
            }
        }
    }

    private boolean again() {
        if (over.getAsBoolean()) {
            return false;
        }
        try {
            wait.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !over.getAsBoolean() && !Thread.currentThread().isInterrupted();
    }

    /// The problem to show: the file and, if known, the reason.
    private static Problem waiting(Problem refused) {
        return switch (refused.key()) {
            case "problem.store.write", "problem.store.write.gone" ->
                Problem.of("problem.training.held", refused.arguments().toArray());
            case "problem.store.irregular", "problem.store.write.folder" ->
                Problem.of("problem.training.heldIrregular", refused.arguments().toArray());
            case "problem.store.writeDenied" ->
                Problem.of("problem.training.heldDenied", refused.arguments().toArray());
            default -> refused;
        };
    }
}

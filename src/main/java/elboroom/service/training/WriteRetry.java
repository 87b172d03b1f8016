package elboroom.service.training;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.Problems;

/// What is done when a run cannot be written, because the disk is full for example: training is held, the person is told,
/// and writing is tried again until it works or nobody wants it any more. Used on the thread that writes.
public final class WriteRetry {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /// Time that goes by between two tries.
    public interface Wait {

        void await() throws InterruptedException;
    }

    private final Consumer<Problem> held;
    private final Runnable released;
    private final BooleanSupplier over;
    private final Consumer<Problem> lost;
    private final Wait wait;
    private boolean gone;

    /// A run whose folder is gone ends whoever writes it, with the problem as an exception.
    ///
    /// @param held is told when training has to wait, and why
    /// @param released is called when all was written
    /// @param over whether nobody wants to wait any longer
    public WriteRetry(Consumer<Problem> held, Runnable released, BooleanSupplier over) {
        this(held, released, over, problem -> {
            throw new ProblemException(problem);
        });
    }

    /// @param lost is told, once, that the run's folder is gone; nothing more is written then
    public WriteRetry(Consumer<Problem> held, Runnable released, BooleanSupplier over, Consumer<Problem> lost) {
        this(held, released, over, lost, () -> Thread.sleep(BETWEEN));
    }

    WriteRetry(Consumer<Problem> held, Runnable released, BooleanSupplier over, Consumer<Problem> lost, Wait wait) {
        this.held = held;
        this.released = released;
        this.over = over;
        this.lost = lost;
        this.wait = wait;
    }

    /// Writes, as often as it takes.
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

    /// The file, and why it could not be written where that is known.
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

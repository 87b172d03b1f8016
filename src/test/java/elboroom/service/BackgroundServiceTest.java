package elboroom.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.BackgroundService.Task;
import elboroom.testing.Deliveries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackgroundServiceTest {

    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("background", deliveries);
    private final List<Object> delivered = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void workRunsInOrderOnItsOwnThreadAndResultsAreDelivered() throws InterruptedException {
        AtomicReference<String> thread = new AtomicReference<>("");
        run("first");
        background.execute(() -> thread.set(Thread.currentThread().getName()));
        run("second");
        run("third");
        deliveries.until(() -> delivered.size() == 3);
        assertThat(delivered).containsExactly("first", "second", "third");
        assertThat(thread).hasValue("background");
    }

    @Test
    void aProblemIsDeliveredUnchangedAndTheNextWorkRuns() throws InterruptedException {
        Problem problem = Problem.of("problem.test", 1);
        fail(new ProblemException(problem));
        run("next");
        deliveries.until(() -> delivered.size() == 2);
        assertThat(delivered).containsExactly(problem, "next");
    }

    @Test
    void unexpectedExceptionsBecomeProblems() throws InterruptedException {
        fail(new IllegalStateException("surprise"));
        deliveries.until(() -> !delivered.isEmpty());
        assertThat(delivered).containsExactly(Problem.of("problem.unforeseen", "surprise"));
    }

    @Test
    void progressIsTheFractionDone() throws InterruptedException {
        background.run(progress -> {
            progress.check(5, 0);
            progress.check(5, 20);
            return "done";
        }, delivered::add, delivered::add, delivered::add);
        deliveries.until(() -> delivered.contains("done"));
        assertThat(delivered).containsExactly(-1.0, 0.25, "done");
    }

    @Test
    void cancelledWorkCanStopAndDeliversNothing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        List<String> reached = new ArrayList<>(); // read after the service's thread is done
        Task task = background.run(progress -> {
            progress.check(0, 2);
            begun.countDown();
            cancelled.await();
            progress.check(1, 2);
            reached.add("the end");
            return "done";
        }, delivered::add, delivered::add, delivered::add);
        begun.await();
        task.cancel();
        cancelled.countDown();
        run("next");

        deliveries.until(() -> delivered.contains("next"));
        assertThat(delivered).containsExactly("next");
        assertThat(reached).isEmpty();
    }

    @Test
    void aResultCancelledBeforeDeliveryIsDropped() {
        Task task = background.run(_ -> "done", delivered::add, delivered::add, delivered::add);
        background.close();
        task.cancel();
        deliveries.take();
        assertThat(delivered).isEmpty();
    }

    @Test
    void closingWaitsForQueuedWork() {
        CountDownLatch go = new CountDownLatch(1);
        background.execute(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        run("queued");
        go.countDown();
        background.close();
        deliveries.take();
        assertThat(delivered).containsExactly("queued");
    }

    private void run(String result) {
        background.run(_ -> result, delivered::add, delivered::add, delivered::add);
    }

    private void fail(RuntimeException failure) {
        background.run(_ -> {
            throw failure;
        }, delivered::add, delivered::add, delivered::add);
    }
}

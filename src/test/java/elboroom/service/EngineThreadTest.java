package elboroom.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.EngineThread.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("engine")
class EngineThreadTest {

    private final Arrivals<Problem> problems = new Arrivals<>();
    private final EngineThread engine = new EngineThread(problems::add);
    private final List<String> done = new ArrayList<>(); // written on the engine's thread, read after a latch

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theMostUrgentLaneGoesFirstBetweenTwoPieces() throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        int[] steps = {0};
        engine.submit(Lane.TRAINING, () -> {
            if (steps[0] == 0) {
                await(queued);
            }
            done.add("training");
            return ++steps[0] < 3 || last(over);
        }, problems::add);
        engine.submit(Lane.VIEW, () -> once("view"), problems::add);
        engine.submit(Lane.INTERACTIVE, () -> once("interactive"), problems::add);
        queued.countDown();
        over.await();
        assertThat(done.getFirst()).isIn("training", "interactive");
        assertThat(done.indexOf("interactive")).isLessThan(done.indexOf("view"));
        assertThat(done.indexOf("interactive")).isLessThan(2);
        assertThat(done).filteredOn("training"::equals).hasSize(3);
    }

    @Test
    void aProblemIsToldAndTheThreadGoesOn() throws InterruptedException {
        Problem problem = Problem.of("problem.test");
        engine.submit(Lane.VIEW, () -> {
            throw new ProblemException(problem);
        }, problems::add);
        CountDownLatch over = new CountDownLatch(1);
        engine.submit(Lane.VIEW, () -> last(over), problems::add);
        over.await();
        assertThat(problems.next()).isEqualTo(problem);
    }

    @Test
    void whatNobodyForesawBecomesASentenceToo() throws InterruptedException {
        engine.submit(Lane.INTERACTIVE, () -> {
            throw new IllegalStateException("surprise");
        }, problems::add);
        assertThat(problems.next()).isEqualTo(Problem.of("problem.unforeseen", "surprise"));
    }

    private boolean once(String name) {
        done.add(name);
        return false;
    }

    private static boolean last(CountDownLatch over) {
        over.countDown();
        return false;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package elboroom.service.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.Arrivals;
import elboroom.service.engine.EngineThread.Lane;
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
    void jobsWaitForTheStart() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        try (EngineThread later = new EngineThread(problems::add, false)) {
            later.submit(Lane.VIEW, () -> {
                done.add("job");
                return last(over);
            }, problems::add);
            assertThat(done).isEmpty();
            later.start();
            later.start();
            over.await();
            assertThat(done).containsExactly("job");
        }
    }

    /// Otherwise a measurement of several minutes would block the map.
    @Test
    void aLongJobDelaysItsLaneByOneTurn() throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(2);
        engine.submit(Lane.VIEW, new Pieces("long", 500, queued, over), problems::add);
        engine.submit(Lane.VIEW, new Pieces("short", EngineThread.TURN, queued, over), problems::add);
        queued.countDown();
        over.await();
        assertThat(done.indexOf("short")).isEqualTo(EngineThread.TURN);
        assertThat(done.lastIndexOf("short")).isEqualTo(2 * EngineThread.TURN - 1);
        assertThat(done).filteredOn("long"::equals).hasSize(500);
    }

    @Test
    void endlessJobsTakeTurns() throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(3);
        for (String name : List.of("first", "second", "third")) {
            engine.submit(Lane.VIEW, new Pieces(name, 200, queued, over), problems::add);
        }
        queued.countDown();
        over.await();
        for (int from = 0; from + 60 <= 600; from += 60) {
            assertThat(done.subList(from, from + 60)).contains("first", "second", "third");
        }
    }

    @Test
    void aProblemIsReportedAndTheThreadContinues() throws InterruptedException {
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
    void unexpectedExceptionsBecomeASentence() throws InterruptedException {
        engine.submit(Lane.INTERACTIVE, () -> {
            throw new IllegalStateException("surprise");
        }, problems::add);
        assertThat(problems.next()).isEqualTo(Problem.of("problem.unforeseen", "surprise"));
    }

    /// A job with a fixed number of pieces.
    private final class Pieces implements Job {

        private final String name;
        private final CountDownLatch begin;
        private final CountDownLatch over;
        private int left;

        Pieces(String name, int pieces, CountDownLatch begin, CountDownLatch over) {
            this.name = name;
            this.left = pieces;
            this.begin = begin;
            this.over = over;
        }

        @Override
        public boolean advance() {
            await(begin);
            done.add(name);
            left--;
            if (left == 0) {
                over.countDown();
            }
            return left > 0;
        }
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

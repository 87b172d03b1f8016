package elboroom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.service.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UncaughtErrorsTest {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private final List<Problem> reported = new ArrayList<>();
    private final List<Throwable> logged = new ArrayList<>();
    private final UncaughtErrors errors = new UncaughtErrors(Runnable::run, reported::add);
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void install() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
        LOG.setLevel(Level.ALL); // logging is off in tests
        errors.install();
    }

    @AfterEach
    void close() {
        errors.close();
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
        LOG.setLevel(null);
    }

    @Test
    void anErrorOfAnyThreadIsLoggedAndReportedOnce() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            fail(() -> {
                throw new IllegalStateException("surprise");
            });
        }
        assertThat(reported).containsExactly(Problem.of("problem.unforeseen", "surprise"));
        assertThat(logged).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anErrorWithoutAMessageIsNamedByItsKind() throws InterruptedException {
        fail(() -> {
            throw new UnsupportedOperationException();
        });
        assertThat(reported).containsExactly(Problem.of("problem.unforeseen", "UnsupportedOperationException"));
    }

    @Test
    void anUncaughtProblemIsLoggedToo() throws InterruptedException {
        Problem problem = Problem.of("problem.memory");
        fail(() -> {
            throw new ProblemException(problem);
        });
        assertThat(reported).containsExactly(problem);
        assertThat(logged).hasSize(1);
    }

    @Test
    void thePreviousHandlerIsRestored() {
        errors.close();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNotSameAs(errors);
    }

    private static void fail(Runnable work) throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(work);
        thread.join();
    }
}

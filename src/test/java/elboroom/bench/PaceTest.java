package elboroom.bench;

import elboroom.domain.Problem;
import elboroom.domain.model.Losses;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void aStepIsReachedAtTheFirstReportAfterIt() {
        var later = pace.reaching(15);
        step(10, 10);
        assertThat(later).isNotDone();
        step(20, 10);
        assertThat(later.join().step()).isEqualTo(20);
        assertThat(pace.reaching(5).join().step()).isEqualTo(10);
        assertThat(pace.last().step()).isEqualTo(20);
    }

    @Test
    void timeInStepsExcludesTheTimeBetweenThem() {
        step(10, 10);
        step(20, 10);
        assertThat(pace.last().stepSince(pace.reaching(10).join())).isCloseTo(32 / 1000.0 * 1000, within(1e-9));
    }

    @Test
    void aFailureEndsTheWait() {
        var never = pace.reaching(1);
        pace.accept(new TrainingEvent.Failed(Problem.of("problem.test")));
        assertThat(never).isCompletedExceptionally();
        assertThat(pace.over()).isCompletedExceptionally();
    }

    /// A report of steps with 32 examples each, at 1,000 examples per second.
    private void step(long step, int steps) {
        pace.accept(new TrainingEvent.Stepped(
                new StepMetrics(step, 1, new Losses(1, 1, 1, 32L * steps), new float[2], 1000, 1)));
    }
}

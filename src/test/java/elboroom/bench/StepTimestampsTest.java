package elboroom.bench;

import java.util.Map;

import elboroom.domain.Problem;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StepTimestampsTest {

    private final StepTimestamps timestamps = new StepTimestamps();

    @Test
    void aStepIsReachedAtTheFirstReportAfterIt() {
        var later = timestamps.reaching(15);
        step(10, 10);
        assertThat(later).isNotDone();
        step(20, 10);
        assertThat(later.join().step()).isEqualTo(20);
        assertThat(timestamps.reaching(5).join().step()).isEqualTo(10);
        assertThat(timestamps.last().step()).isEqualTo(20);
    }

    @Test
    void timeInStepsExcludesTheTimeBetweenThem() {
        step(10, 10);
        step(20, 10);
        assertThat(timestamps.last().stepSince(timestamps.reaching(10).join())).isCloseTo(32 / 1000.0 * 1000,
                within(1e-9));
    }

    @Test
    void aFailureEndsTheWait() {
        var never = timestamps.reaching(1);
        timestamps.accept(new TrainingEvent.Failed(Problem.of("problem.test")));
        assertThat(never).isCompletedExceptionally();
        assertThat(timestamps.over()).isCompletedExceptionally();
    }

    /// A report of steps with 32 examples each, at 1,000 examples per second, and the weights of the last.
    private void step(long step, int steps) {
        timestamps.accept(new TrainingEvent.Stepped(
                new StepMetrics(step, 1, new Losses(1, 1, 1, 32L * steps), new float[2], 1000, 1)));
        timestamps.accept(new TrainingEvent.SnapshotTaken(
                new Snapshot(new FakeModel(2).run().model(), step, 0, Map.of())));
    }
}

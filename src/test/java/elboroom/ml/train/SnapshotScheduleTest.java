package elboroom.ml.train;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotScheduleTest {

    private static final long SECOND = 1_000_000_000;

    private long now;
    private final SnapshotSchedule schedule = new SnapshotSchedule(() -> now);

    @Test
    void snapshotStepsAreSpacedLogarithmically() {
        assertThat(LongStream.rangeClosed(0, 5000).filter(schedule::isDue).toArray()).containsExactly(0, 1, 2, 5, 10,
                20, 50, 100, 200, 500, 1000, 2000, 5000);
    }

    @Test
    void atMostHalfAMinuteCanBeLost() {
        now = 19 * SECOND;
        assertThat(schedule.isDue(7)).isFalse();
        now = 20 * SECOND;
        assertThat(schedule.isDue(7)).isTrue();
        schedule.taken();
        assertThat(schedule.isDue(8)).isFalse();
        now = 41 * SECOND;
        assertThat(schedule.isDue(9)).isTrue();
    }
}

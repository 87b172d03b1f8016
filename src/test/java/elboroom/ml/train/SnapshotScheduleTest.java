package elboroom.ml.train;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotScheduleTest {

    @Test
    void isDenseAtFirstAndThinsOut() {
        assertThat(LongStream.rangeClosed(0, 5000).filter(SnapshotSchedule::isDue).toArray()).containsExactly(0, 1, 2,
                5,
                10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
    }
}

package elboroom.ui.exploration;

import java.util.Map;

import elboroom.domain.model.Snapshot;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiveExampleCountTest {

    private final LiveExampleCount pace = new LiveExampleCount(10_000);

    @Test
    void moreExamplesAreEncodedWhileTheyAreDoneInTime() {
        assertThat(pace.examples()).isEqualTo(1_000);
        answerAfter(1, 0, false);
        assertThat(pace.examples()).isEqualTo(2_000);
        answerAfter(2, 0, false);
        answerAfter(3, 0, false);
        answerAfter(4, 0, false);
        assertThat(pace.examples()).as("never more than there are").isEqualTo(10_000);
    }

    @Test
    void allAtOnceWhereAllWereDoneInTime() {
        answerAfter(1, 0, true);
        assertThat(pace.examples()).isEqualTo(10_000);
    }

    @Test
    void oneNewerSnapshotLeavesThePaceAndTwoSlowIt() {
        answerAfter(1, 0, true);
        answerAfter(2, 1, true);
        assertThat(pace.examples()).isEqualTo(10_000);
        answerAfter(4, 2, true);
        assertThat(pace.examples()).isEqualTo(5_000);
        for (int step = 10; step < 60; step += 10) {
            answerAfter(step, 5, true);
        }
        assertThat(pace.examples()).as("never fewer than show the map's shape").isEqualTo(1_000);
    }

    private void answerAfter(long step, int newer, boolean whole) {
        for (int i = 0; i <= newer; i++) {
            pace.requested(snapshot(step + i));
        }
        pace.encoded(snapshot(step), whole);
    }

    private static Snapshot snapshot(long step) {
        return new Snapshot(new FakeModel(2).run().model(), step, 0, Map.of());
    }
}

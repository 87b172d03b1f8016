package elboroom.ui.fx;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiveIntervalTest {

    private static final long MS = 1_000_000;

    private long drawn;
    private boolean visible = true;
    private boolean inUse;
    private final LiveInterval interval = new LiveInterval(() -> drawn, () -> visible, () -> inUse);

    @Test
    void expensiveFramesAreDrawnLessOften() {
        assertThat(settledAt(20 * MS)).isBetween(790 * MS, 810 * MS);
        assertThat(settledAt(10 * MS)).isBetween(390 * MS, 410 * MS);
    }

    @Test
    void theIntervalHasLimits() {
        assertThat(settledAt(MS)).isEqualTo(LiveInterval.SHORTEST);
        assertThat(settledAt(500 * MS)).isEqualTo(LiveInterval.LONGEST);
    }

    @Test
    void whileTheWindowIsUsedItFollowsClosely() {
        settledAt(500 * MS);
        inUse = true;
        assertThat(after(500 * MS)).isEqualTo(LiveInterval.IN_USE);
    }

    /// The cost of what the user did is not that of showing training.
    @Test
    void drawingForTheUserDoesNotCount() {
        long before = settledAt(10 * MS);
        inUse = true;
        after(3_000 * MS);
        inUse = false;
        assertThat(after(3_000 * MS)).isBetween(before - MS, before + MS);
    }

    @Test
    void aHiddenWindowIsUpdatedRarely() {
        visible = false;
        assertThat(after(10 * MS)).isEqualTo(LiveInterval.HIDDEN);
        visible = true;
        assertThat(settledAt(MS)).isEqualTo(LiveInterval.SHORTEST);
    }

    /// The interval after several updates of the same cost.
    private long settledAt(long cost) {
        long last = 0;
        for (int i = 0; i < 20; i++) {
            last = after(cost);
        }
        return last;
    }

    private long after(long cost) {
        drawn += cost;
        return interval.getAsLong();
    }
}

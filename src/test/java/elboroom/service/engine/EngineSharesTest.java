package elboroom.service.engine;

import elboroom.service.engine.EngineThread.Lane;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EngineSharesTest {

    private static final int NANOS = 1_000;

    private final EngineShares shares = new EngineShares();

    @Test
    void viewsGetAFifthOfTheTime() {
        assertThat(part(Lane.VIEW)).isCloseTo(1 / 5.0, within(0.01));
        shares.windowInUse(false);
        assertThat(part(Lane.VIEW)).as("the user waits for it").isCloseTo(1 / 5.0, within(0.01));
    }

    @Test
    void panesThatFollowTrainingGetLessWhileNobodyUsesTheWindow() {
        assertThat(part(Lane.LIVE)).isCloseTo(1 / 5.0, within(0.01));
        shares.windowInUse(false);
        assertThat(part(Lane.LIVE)).isCloseTo(1 / 41.0, within(0.005));
    }

    @Test
    void aSlowPieceDelaysThePanesThatFollowTrainingByTwoSeconds() {
        shares.windowInUse(false);
        shares.used(Lane.LIVE, 60_000_000_000L);
        shares.used(Lane.TRAINING, 1_900_000_000);
        assertThat(shares.allow(Lane.LIVE)).isFalse();
        shares.used(Lane.TRAINING, 200_000_000);
        assertThat(shares.allow(Lane.LIVE)).isTrue();
    }

    @Test
    void whatTheUserWaitsForAlwaysGoesFirst() {
        shares.used(Lane.INTERACTIVE, 1_000_000);
        assertThat(shares.allow(Lane.INTERACTIVE)).isTrue();
    }

    @Test
    void aPieceThatWasDoneWithoutTrainingIsForgotten() {
        shares.used(Lane.LIVE, 1_000_000_000);
        assertThat(shares.allow(Lane.LIVE)).isFalse();
        shares.reset();
        assertThat(shares.allow(Lane.LIVE)).isTrue();
    }

    /// The part of the time that a lane gets which always has work, beside training.
    private double part(Lane lane) {
        int pieces = 20_000;
        int views = 0;
        for (int i = 0; i < pieces; i++) {
            boolean view = shares.allow(lane);
            shares.used(view ? lane : Lane.TRAINING, NANOS);
            views += view ? 1 : 0;
        }
        return views / (double) pieces;
    }
}

package elboroom.ui.timeline;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlayerTest extends TimelineTest {

    @Test
    void playingGoesOnWhenTheFormerIsSeenAndTheBeatIsOver() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.open();
        fixture.draw();
        timeline.playOrPause();
        assertThat(timeline.playing().get()).isTrue();
        fixture.until(0);

        fixture.beat();
        assertThat(timeline.at().get()).as("step 0 is not drawn yet").hasValue(0);
        fixture.draw();
        fixture.until(10);

        fixture.draw();
        assertThat(timeline.at().get()).as("the beat is not over").hasValue(10);
        fixture.beat();
        fixture.until(20);

        fixture.draw();
        fixture.beat();
        assertThat(timeline.playing().get()).isFalse();
        assertThat(fixture.looked).containsExactly(0L, 10L, 20L);
        assertThat(timeline.live().get()).isTrue();
    }

    @Test
    void fasterIsAShorterBeat() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.open();
        timeline.speed().set(4);
        timeline.playOrPause();
        assertThat(fixture.delays).containsExactly(Duration.ofMillis(125));
    }

    @Test
    void aHandOnTheTimelineStopsPlaying() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.open();
        timeline.playOrPause();
        timeline.seek(10);
        fixture.until(10);
        fixture.draw();
        fixture.beat();
        assertThat(timeline.playing().get()).isFalse();
        assertThat(timeline.at().get()).hasValue(10);
    }

    @Test
    void playingPassesOverWhatIsDamaged() throws InterruptedException, IOException {
        fixture.keep(0, 10, 20);
        fixture.open();
        fixture.damage(10);
        timeline.playOrPause();
        fixture.until(0);
        fixture.draw();
        fixture.beat();
        fixture.deliveries.until(() -> !fixture.studio.notices().problems().isEmpty());
        fixture.beat();
        fixture.until(20);
    }

    @Test
    void aRunWithOneSnapshotStandsStill() throws InterruptedException {
        fixture.keep(20);
        fixture.open();
        timeline.playOrPause();
        timeline.seekNewest();
        assertThat(timeline.playing().get()).isFalse();
        assertThat(timeline.at().get()).hasValue(20);
    }
}

package elboroom.ui.timeline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PinsTest extends TimelineTest {

    @Test
    void theSnapshotLookedAtIsPinnedAndLetGo() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.open();
        timeline.pins().toggle();
        fixture.deliveries.until(() -> timeline.marks().get().pinned().contains(20L));
        assertThat(fixture.folder.notes().pinned()).containsExactly(20L);
        assertThat(timeline.pins().pinned().get()).isTrue();

        timeline.pins().toggle();
        fixture.deliveries.until(() -> !timeline.pins().pinned().get());
        assertThat(fixture.folder.notes().pinned()).isEmpty();
    }

    @Test
    void whatIsNotOnTheDiskCannotBePinned() throws InterruptedException {
        fixture.train();
        fixture.keep(1);
        fixture.publish(1);
        fixture.deliveries.until(() -> timeline.pins().possible().get());
        fixture.publish(2);
        assertThat(timeline.pins().possible().get()).isFalse();
    }
}

package elboroom.ui.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.ui.exploration.Notices;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class UnreadableSnapshotsTest extends TimelineTest {

    @Test
    void aDamagedSnapshotIsToldOnceAndTheViewStays() throws Exception {
        fixture.keep(0, 10, 20);
        fixture.open();
        fixture.damage(10);
        timeline.seek(10);
        fixture.deliveries.until(() -> !fixture.studio.notices().problems().isEmpty());

        assertThat(fixture.step()).isEqualTo(20);
        assertThat(timeline.at().get()).hasValue(20);
        assertThat(timeline.live().get()).isTrue();
        assertThat(timeline.marks().get().steps()).containsExactly(0L, 20L);
        assertThat(fixture.studio.notices().problems()).hasSize(1);
    }

    @Test
    void insteadOfADamagedSnapshotTheNearestIsOffered() throws Exception {
        fixture.keep(0, 10, 50);
        fixture.open();
        fixture.damage(10);
        timeline.seek(10);
        fixture.deliveries.until(() -> fixture.studio.notices().remedy().get() != null);
        Notices.Remedy.Action offered = (Notices.Remedy.Action) requireNonNull(
                fixture.studio.notices().remedy().get());
        assertThat(offered.argument()).isEqualTo(0L);

        offered.action().run();
        fixture.until(0);
        fixture.studio.notices().dismiss();
        assertThat(fixture.studio.notices().remedy().get()).isNull();
    }

    @Test
    void insteadOfARemovedSnapshotOneIsOfferedThatIsStillThere() throws Exception {
        fixture.keep(0, 5, 10, 50);
        fixture.open();
        remove(0, 5);
        timeline.seek(5);
        fixture.deliveries.until(() -> fixture.studio.notices().remedy().get() != null);

        assertThat(timeline.marks().get().steps()).containsExactly(10L, 50L);
        assertThat(fixture.studio.notices().remedy().get())
                .isInstanceOfSatisfying(Notices.Remedy.Action.class,
                        action -> assertThat(action.argument()).isEqualTo(10L));
        assertThat(fixture.studio.notices().problems()).extracting(Problem::key)
                .containsExactly("problem.timeline.removed");
    }

    @Test
    void snapshotsThatWereRemovedLeaveTheTimeline() throws Exception {
        fixture.keep(0, 5, 10, 50);
        fixture.open();
        remove(5, 10);
        timeline.refresh();
        fixture.deliveries.until(() -> timeline.marks().get().steps().equals(List.of(0L, 50L)));
        assertThat(timeline.at().get()).hasValue(50);
    }

    private void remove(long... steps) throws IOException {
        for (long step : steps) {
            Files.delete(folder.resolve("run/snapshots/" + step + ".safetensors"));
        }
    }
}

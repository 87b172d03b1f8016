package elboroom.ui.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import elboroom.domain.Problem;
import elboroom.domain.Snapshot;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingEvent.Ending;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeTraining;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class TimelineViewModelTest {

    @TempDir
    Path folder;

    private TimelineFixture fixture;
    private TimelineViewModel timeline;

    @BeforeEach
    void make() {
        fixture = new TimelineFixture(folder);
        timeline = fixture.viewModel;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyKeptSnapshotIsAMark() throws InterruptedException {
        fixture.keep(0, 1, 2, 5, 10, 20);
        fixture.evaluate(10, 150);
        fixture.evaluate(20, 160);
        fixture.open();
        assertThat(timeline.marks().get().steps()).containsExactly(0L, 1L, 2L, 5L, 10L, 20L);
        assertThat(timeline.marks().get().best()).hasValue(10);
        assertThat(timeline.marks().get().firstEpoch()).isEqualTo(10);
        assertThat(timeline.at().get()).hasValue(20);
        assertThat(timeline.live().get()).isTrue();
        assertThat(timeline.losses().get().heldOut().size()).isEqualTo(2);
    }

    @Test
    void aSnapshotInThePastIsReadAndLookedAt() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.open();
        timeline.seek(10);
        assertThat(timeline.at().get()).hasValue(10);
        assertThat(timeline.live().get()).isFalse();
        fixture.until(10);

        timeline.seekNewest();
        fixture.until(20);
        assertThat(timeline.live().get()).isTrue();
    }

    @Test
    void aFastHandBuildsNoQueue() throws InterruptedException {
        fixture.keep(0, 1, 2, 5, 10, 20, 50);
        fixture.open();
        for (long step : new long[]{20, 10, 5, 2, 1}) {
            timeline.seek(step);
        }
        assertThat(timeline.at().get()).hasValue(1);
        fixture.until(1);
        fixture.close();
        fixture.deliveries.take();
        assertThat(fixture.looked).endsWith(1L).hasSizeLessThanOrEqualTo(2).doesNotContain(10L, 5L, 2L);
    }

    @Test
    void whatIsReadForAnotherRunIsDropped() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.open();
        timeline.seek(10);
        fixture.studio.openBare();
        fixture.close();
        fixture.deliveries.take();
        assertThat(fixture.looked).containsExactly(1L);
        assertThat(timeline.at().get()).hasValue(1);
    }

    @Test
    void theBestIsAStepAway() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.evaluate(10, 150);
        fixture.open();
        timeline.seekBest();
        fixture.until(10);
    }

    @Test
    void aDamagedSnapshotIsToldOnceAndTheViewStays() throws Exception {
        fixture.keep(0, 10, 20);
        fixture.open();
        Files.writeString(folder.resolve("run/snapshots/10.safetensors"), "nothing of the kind");
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
        Files.writeString(folder.resolve("run/snapshots/10.safetensors"), "nothing of the kind");
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

    @Test
    void latentsThatWereKeptNeedNoEncoding() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.folder.save(10, Clusters.latents(2, 10));
        fixture.open();
        fixture.draw();
        timeline.seek(10);
        fixture.until(10);
        assertThat(requireNonNull(fixture.exploration.latents().get()).size()).isEqualTo(10);
    }

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
        Files.writeString(folder.resolve("run/snapshots/10.safetensors"), "nothing of the kind");
        timeline.playOrPause();
        fixture.until(0);
        fixture.draw();
        fixture.beat();
        fixture.deliveries.until(() -> !fixture.studio.notices().problems().isEmpty());
        fixture.beat();
        fixture.until(20);
    }

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

    @Test
    void aRunWithOneSnapshotStandsStill() throws InterruptedException {
        fixture.keep(20);
        fixture.open();
        timeline.playOrPause();
        timeline.seekNewest();
        assertThat(timeline.playing().get()).isFalse();
        assertThat(timeline.at().get()).hasValue(20);
    }

    @Test
    void theMarksGrowWhileARunTrains() throws InterruptedException {
        fixture.train();
        fixture.publish(0);
        fixture.deliveries.until(() -> timeline.marks().get().steps().equals(List.of(0L)));
        fixture.keep(1);
        fixture.publish(1);
        fixture.keep(2);
        fixture.tell(FakeTraining.stepped(2));
        fixture.publish(2);
        fixture.publish(3);
        fixture.deliveries.until(() -> timeline.marks().get().steps().equals(List.of(0L, 1L, 2L, 3L)));
        assertThat(timeline.at().get()).hasValue(3);
        assertThat(timeline.losses().get().train().size()).isEqualTo(1);

        fixture.publish(4);
        assertThat(timeline.marks().get().steps()).as("only what is kept and the newest").containsExactly(0L, 1L, 2L,
                4L);
    }

    @Test
    void whoLooksAtThePastStaysThereWhileTrainingGoesOn() throws InterruptedException {
        fixture.train();
        fixture.keep(1);
        fixture.publish(1);
        fixture.publish(2);
        fixture.deliveries.until(() -> timeline.marks().get().steps().contains(0L));
        timeline.seek(1);
        fixture.until(1);
        Snapshot newest = fixture.publish(3);
        assertThat(fixture.step()).isEqualTo(1);
        assertThat(timeline.at().get()).hasValue(1);
        assertThat(fixture.training.asked()).doesNotContain("pause", "stop");

        timeline.seekNewest();
        assertThat(fixture.exploration.snapshot().get()).isSameAs(newest);
        assertThat(timeline.live().get()).isTrue();
        assertThat(fixture.publish(4)).isSameAs(fixture.exploration.snapshot().get());
    }

    @Test
    void afterTrainingTheRunIsListedOnceMore() throws InterruptedException {
        fixture.train();
        fixture.publish(7);
        fixture.evaluate(7, 130);
        fixture.keep(7);
        fixture.tell(new TrainingEvent.Finished(7, Ending.STOPPED));
        fixture.deliveries.until(() -> timeline.marks().get().best().equals(OptionalLong.of(7)));
    }
}

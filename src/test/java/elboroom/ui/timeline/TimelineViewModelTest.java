package elboroom.ui.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;

import elboroom.domain.model.Snapshot;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.ui.control.chart.LossSplit;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeTraining;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class TimelineViewModelTest extends TimelineTest {

    @Test
    void everyStoredSnapshotIsAMark() throws InterruptedException {
        fixture.keep(0, 1, 2, 5, 10, 20);
        fixture.evaluate(10, 150);
        fixture.evaluate(20, 160);
        fixture.open();
        assertThat(timeline.marks().get().steps()).containsExactly(0L, 1L, 2L, 5L, 10L, 20L);
        assertThat(timeline.marks().get().best()).hasValue(10);
        assertThat(timeline.marks().get().firstEpoch()).isEqualTo(10);
        assertThat(timeline.at().get()).hasValue(20);
        assertThat(timeline.live().get()).isTrue();
        assertThat(timeline.losses().get().of(LossSplit.HELD_OUT).size()).isEqualTo(2);
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
    void aRunWhoseFolderIsMissingIsReportedWhenAStepIsChosen() throws InterruptedException, IOException {
        fixture.keep(0, 10, 20);
        fixture.open();
        Files.move(fixture.folder.path(), fixture.folder.path().resolveSibling("elsewhere"));
        timeline.seek(10);
        fixture.deliveries.until(() -> !fixture.missing.isEmpty());
        assertThat(fixture.missing).containsExactly(fixture.exploration.storedRun().get());
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
    void latentsThatWereKeptNeedNoEncoding() throws InterruptedException {
        fixture.keep(0, 10, 20);
        fixture.folder.steps().save(10, Clusters.latents(2, 10));
        fixture.open();
        fixture.draw();
        timeline.seek(10);
        fixture.until(10);
        assertThat(requireNonNull(fixture.exploration.latents().get()).size()).isEqualTo(10);
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
        assertThat(timeline.losses().get().of(LossSplit.TRAIN).size()).isEqualTo(1);

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

package elboroom.service;

import java.util.List;
import java.util.Map;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTest {

    private long now;
    private int calls;
    private final Mailbox mailbox = new Mailbox(() -> now);

    @Test
    void deliversEverythingOnceInOrder() {
        TrainingEvent first = stepped(1);
        TrainingEvent second = new TrainingEvent.Finished(1, Ending.STOPPED);
        mailbox.put(first);
        mailbox.put(second);
        assertThat(mailbox.drain()).containsExactly(first, second);
        assertThat(mailbox.drain()).isEmpty();
    }

    @Test
    void aNewSnapshotReplacesAnUnreadOne() {
        mailbox.put(taken(1));
        mailbox.put(stepped(2));
        mailbox.put(taken(2));
        List<TrainingEvent> events = mailbox.drain();
        assertThat(events).hasSize(2);
        assertThat(events.getLast()).isInstanceOfSatisfying(TrainingEvent.SnapshotTaken.class,
                taken -> assertThat(taken.snapshot().step()).isEqualTo(2));
    }

    @Test
    void staysBoundedWithoutAReader() {
        for (int step = 1; step <= 100_000; step++) {
            mailbox.put(stepped(step));
        }
        List<TrainingEvent> events = mailbox.drain();
        assertThat(events).hasSizeBetween(1000, 5000);
        assertThat(events.getLast()).isEqualTo(stepped(100_000));
    }

    @Test
    void theReaderIsCalledAtOnceForAChangeOfState() {
        countCalls();
        mailbox.put(stepped(1));
        assertThat(calls).isZero();
        mailbox.put(new TrainingEvent.Finished(1, Ending.STOPPED));
        assertThat(calls).isOne();
    }

    @Test
    void theReaderIsCalledForTheFirstWeightsAfterTheIntervalItAskedFor() {
        countCalls();
        mailbox.requestSnapshot(10);
        now = 9;
        assertThat(mailbox.wantsSnapshot()).isFalse();
        mailbox.put(taken(1));
        assertThat(calls).isZero();
        now = 10;
        assertThat(mailbox.wantsSnapshot()).isTrue();
        mailbox.put(taken(2));
        assertThat(calls).isOne();
        assertThat(mailbox.wantsSnapshot()).as("until the reader asks again").isFalse();
        mailbox.put(taken(3));
        assertThat(calls).isOne();
    }

    @Test
    void theReaderIsCalledBeforeMetricsAreDropped() {
        countCalls();
        for (int step = 1; step <= Mailbox.MOST_STEPS / 2; step++) {
            mailbox.put(stepped(step));
        }
        assertThat(calls).isOne();
        assertThat(mailbox.drain()).hasSize(Mailbox.MOST_STEPS / 2);
    }

    private void countCalls() {
        mailbox.setReader(() -> calls++);
    }

    private static TrainingEvent stepped(int step) {
        return new TrainingEvent.Stepped(
                new StepMetrics(step, 1, new Losses(1, 1, 1, 1), EMPTY, 1, 1));
    }

    private static final float[] EMPTY = {};

    private static TrainingEvent taken(int step) {
        return new TrainingEvent.SnapshotTaken(new Snapshot(new ModelSpec(new ImageShape(1, 2, 2), Architecture.MLP,
                List.of(), 1, new Likelihood.Bernoulli()), step, 0, Map.of()));
    }
}

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

    private final Mailbox mailbox = new Mailbox();

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

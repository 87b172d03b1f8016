package elboroom.service;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.training.TrainingEvent;

/// Carries events from training to a reader that comes by now and then. Neither ever waits for the other: metrics
/// pile up only to a bound, beyond which every second one is dropped, and a new snapshot replaces one that nobody read.
public final class Mailbox {

    private static final int MOST_STEPS = 4096;

    private final List<TrainingEvent> events = new ArrayList<>();
    private int steps;

    /// Puts an event in; from any thread.
    public synchronized void put(TrainingEvent event) {
        if (event instanceof TrainingEvent.SnapshotTaken) {
            events.removeIf(TrainingEvent.SnapshotTaken.class::isInstance);
        }
        events.add(event);
        if (event instanceof TrainingEvent.Stepped && ++steps > MOST_STEPS) {
            thin();
        }
    }

    /// Takes everything out, in order; from any thread.
    public synchronized List<TrainingEvent> drain() {
        List<TrainingEvent> drained = List.copyOf(events);
        events.clear();
        steps = 0;
        return drained;
    }

    private void thin() {
        boolean[] drop = {false};
        events.removeIf(event -> event instanceof TrainingEvent.Stepped && (drop[0] = !drop[0]));
        steps = (int) events.stream().filter(TrainingEvent.Stepped.class::isInstance).count();
    }
}
